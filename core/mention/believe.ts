import type { CompiledWords } from './compile-index.ts'
import { evidenceIn } from './evidence.ts'
import type { Name } from './name.ts'

const REACH = 600
const BESIDE = 42
const NEIGHBOURS = 8
/** How near to a word and a version one sure name must stand, two of them, or another such of the family. */
const SURE_REACH = 40
const TWO_SURE_REACH = 400
const TIER_REACH = 200

/** Leaves out the names that a text gives no reason to believe. */
export function believe(text: string, names: readonly Name[], words: CompiledWords): readonly Name[] {
  if (names.every(({ need }) => need === 'nothing')) return names
  const { isAboutAi, hasKin } = evidenceIn(text, words)
  return names.filter(({ need, start, end, group }, at) => {
    if (need === 'nothing') return true
    const isKinNeeded = need === 'kin'
    // The kin of families with short forms holds their own first word, which is no evidence for itself.
    const hasReason =
      (isKinNeeded ? isLikeASureName(text, names, at) : hasCompany(names, at)) ||
      ((isKinNeeded || !group.family.shortHeads) && hasKin(group, start)) ||
      (!isKinNeeded && isAboutAi(start))
    return hasReason && !group.never?.test(text.slice(Math.max(0, start - BESIDE), end + BESIDE))
  })
}

/** "GPT-5.5 beats Opus 4.7": a word and a decimal version, beside sure names of whatever maker or another such of its family. */
function isLikeASureName(text: string, names: readonly Name[], at: number): boolean {
  const name = names[at]
  if (!name || !isWordAndVersion(text, name)) return false
  const sure = new Set<string | undefined>()
  for (const other of names.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)) {
    const gap = Math.max(other.start - name.end, name.start - other.end)
    if (other.need !== 'nothing') {
      if (gap < TIER_REACH && other.group === name.group && other.tokens[0] !== name.tokens[0] && isWordAndVersion(text, other)) return true
    } else if (gap < SURE_REACH) return true
    else if (gap < TWO_SURE_REACH) sure.add(other.modelId)
  }
  return sure.size > 1
}

/** `Opus 4.7`, `sonnet4.5`. */
function isWordAndVersion(text: string, { start, bareEnd }: Name): boolean {
  return /^[a-z]{4,}[\s-]?\d\.\d$/i.test(text.slice(start, bareEnd))
}

/** A sure name near by, or two other models, each as doubtful as this one: a list of models. */
function hasCompany(names: readonly Name[], at: number): boolean {
  const { start, modelId: own } = names[at] ?? { start: 0 }
  const near = names.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).filter((name) => Math.abs(name.start - start) <= REACH)
  return near.some(({ need }) => need === 'nothing') || new Set(near.map(({ modelId = own }) => modelId)).add(own).size > 2
}
