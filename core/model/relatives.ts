import type { Family } from '../mention/family.ts'
import { identityOf, parseModelName, withoutPointZero } from './model-name.ts'
import type { Model } from './model.ts'

/** A name of one family taken apart. */
interface FamilyName {
  /** A number to measure distance by; a name without one has no neighbours. */
  version: number
  /** All other words: head, tier, size, and the letter of a version like `r1`. */
  words: ReadonlySet<string>
}

interface Distance {
  words: number
  versions: number
}

/** Boards and lists add and leave it out for one and the same model. */
const UNTELLING = 'preview'
const ANY_VERSION = 'v?\\d{1,2}(?:\\.\\d{1,2})?'

/** The models of a family, those first whose names are nearest to one that no catalogue has: by the same words, then by version. */
export function relativesOf(written: string, family: Family, models: readonly Model[]): Model[] {
  const [asked] = readNames([written], family)
  if (!asked) return []
  return models
    .flatMap((model) => {
      const names = readNames([...(family.otherNames?.[model.id] ?? []), model.id, model.name], family)
      const [distance] = names.map((name) => distanceBetween(asked, name)).sort(nearest)
      return distance ? [{ model, distance }] : []
    })
    .sort((a, b) => nearest(a.distance, b.distance) || (b.model.releasedOn ?? '').localeCompare(a.model.releasedOn ?? ''))
    .map(({ model }) => model)
}

function nearest(a: Distance, b: Distance): number {
  return a.words - b.words || a.versions - b.versions
}

function distanceBetween(one: FamilyName, other: FamilyName): Distance {
  return { words: one.words.symmetricDifference(other.words).size, versions: Math.abs(one.version - other.version) }
}

function readNames(written: readonly string[], { heads, version }: Family): FamilyName[] {
  const isVersion = new RegExp(`^(?:${version ?? ANY_VERSION}|${ANY_VERSION})$`)
  return written.flatMap((name) => {
    const [head = '', ...others] = tellingTokens(name)
    // In `o3` the head is the version.
    const said = others.find((token) => isVersion.test(token)) ?? (/\d/.test(head) ? head : undefined)
    if (said === undefined || !heads.includes(head)) return []
    const letters = said.replace(/[\d.]+/, '').replace(/^v$/, '')
    const words = [head, ...others, letters].filter((token) => token !== said && token !== '')
    return [{ version: Number.parseFloat(said.replace(/^\D+/, '')), words: new Set(words) }]
  })
}

/** Those that tell one model from another, in their order. */
function tellingTokens(written: string): string[] {
  const { tokens } = parseModelName(written)
  const telling = new Set(identityOf(tokens).split(' '))
  return tokens.map(withoutPointZero).filter((token) => telling.has(token) && token !== UNTELLING)
}
