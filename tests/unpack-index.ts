import type { IndexedNames, MentionedModel } from '../core/mention/mention.ts'
import { linesOf, modelById, type PackedModels } from '../core/mention/packed-models.ts'
import { readPlace, type PackedNames } from '../core/mention/packed-names.ts'

/** All models, which a page never takes apart. */
export function unpackModels(packed: PackedModels): [id: string, model: MentionedModel][] {
  return linesOf(packed).flatMap((line) => {
    const [id = ''] = line.split('\t')
    const model = modelById(packed, id)
    return model ? [[id, model] as [string, MentionedModel]] : []
  })
}

/** All names, likewise. */
export function unpackNames(packed: PackedNames): IndexedNames {
  const linesByHead = Object.entries(packed).flatMap(([head, lines]) => lines.split('\n').map((line) => [head, line] as const))
  return Object.fromEntries(linesByHead.map(([head, line]) => {
    const rest = line.slice(0, line.indexOf('\t'))
    return [rest === '' ? head : `${head} ${rest}`, readPlace(line.slice(rest.length + 1))]
  }))
}
