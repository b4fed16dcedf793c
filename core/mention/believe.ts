import type { CompiledWords } from './compile-index.ts'
import { evidenceIn } from './evidence.ts'
import type { Name } from './name.ts'

const REACH = 600
/** A single token (`R1`, `K2`) is so short that its kin must stand close. */
const SHORT_REACH = 250
const BESIDE = 42
const NEIGHBOURS = 8

/** Leaves out the names that a text gives no reason to believe. */
export function believe(text: string, names: readonly Name[], words: CompiledWords): readonly Name[] {
  if (names.every(({ need }) => need === 'nothing')) return names
  const { isAboutAi, hasKin } = evidenceIn(text, words)
  return names.filter(({ need, start, end, group, tokens }, at) => {
    if (need === 'nothing') return true
    const isKinNeeded = need === 'kin'
    // The kin of families with short forms holds their own first word, which is no evidence for itself.
    const hasReason =
      ((isKinNeeded || !group.family.shortHeads) && hasKin(group, start, tokens.length === 1 ? SHORT_REACH : REACH)) ||
      (!isKinNeeded && (isAboutAi(start) || hasCompany(names, at)))
    return hasReason && !group.never?.test(text.slice(Math.max(0, start - BESIDE), end + BESIDE))
  })
}

/** A sure name near by, or two other models, each as doubtful as this one: a list of models. */
function hasCompany(names: readonly Name[], at: number): boolean {
  const { start, modelId } = names[at] ?? { start: 0 }
  const near = names.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).filter((other) => Math.abs(other.start - start) < REACH)
  const others = new Set(near.flatMap((other) => (other.modelId === modelId ? [] : (other.modelId ?? []))))
  return others.size > 1 || near.some(({ need }) => need === 'nothing')
}
