import type { CompiledWords } from './compile-index.ts'
import { evidenceIn } from './evidence.ts'
import type { Name } from './name.ts'

const REACH = 600
const BESIDE = 42
const NEIGHBOURS = 8

/** Leaves out the names that a text gives no reason to believe. */
export function believe(text: string, names: readonly Name[], words: CompiledWords): readonly Name[] {
  if (names.every(({ need }) => need === 'nothing')) return names
  const { isAboutAi, hasKin } = evidenceIn(text, words)
  return names.filter(({ need, start, end, group }, at) => {
    if (need === 'nothing') return true
    const isKinNeeded = need === 'kin'
    // The kin of families with short forms holds their own first word, which is no evidence for itself.
    const hasReason =
      (!isKinNeeded && hasCompany(names, at)) ||
      ((isKinNeeded || !group.family.shortHeads) && hasKin(group, start)) ||
      (!isKinNeeded && isAboutAi(start))
    return hasReason && !group.never?.test(text.slice(Math.max(0, start - BESIDE), end + BESIDE))
  })
}

/** A sure name near by, or two other models, each as doubtful as this one: a list of models. */
function hasCompany(names: readonly Name[], at: number): boolean {
  const { start, modelId } = names[at] ?? { start: 0 }
  let other: string | undefined
  for (let position = Math.max(0, at - NEIGHBOURS); position <= at + NEIGHBOURS; position++) {
    const name = names[position]
    if (!name || Math.abs(name.start - start) > REACH) continue
    if (name.need === 'nothing') return true
    if (name.modelId === undefined || name.modelId === modelId) continue
    if (other !== undefined && name.modelId !== other) return true
    other = name.modelId
  }
  return false
}
