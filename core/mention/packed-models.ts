import type { MentionedModel } from './mention.ts'

/** All models in one text, a line each, behind its break: id, name, figures. A page receives one thing, and takes apart the few that it names. */
export type PackedModels = string

/** In their order: names tell theirs by its position. */
export function packModels(models: readonly (readonly [id: string, model: MentionedModel])[]): PackedModels {
  return models.map(([id, { name, figures }]) => `\n${[id, name, figures].map((part) => part.replace(/[\t\n]+/g, ' ')).join('\t')}`).join('')
}

export function unpackModels(packed: PackedModels): [id: string, model: MentionedModel][] {
  return linesOf(packed).map((line) => {
    const [id = '', name = '', figures = ''] = line.split('\t')
    return [id, { name, figures }]
  })
}

export function modelById(packed: PackedModels, id: string): MentionedModel | undefined {
  const before = `\n${id}\t`
  const start = packed.indexOf(before)
  if (start < 0) return undefined
  const [name = '', figures = ''] = packed.slice(start + before.length).split('\n', 1)[0]?.split('\t') ?? []
  return { name, figures }
}

/** In their order, each beginning with the id. */
export function linesOf(packed: PackedModels): string[] {
  return packed.split('\n').slice(1)
}
