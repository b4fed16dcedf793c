import { aiEvidence } from './ai-evidence.ts'
import type { CompiledWords } from './compile-index.ts'
import type { Name } from './name.ts'

const REACH = 600
/** A single token (`R1`, `K2`) is so short that its kin must stand close. */
const SHORT_REACH = 250
const BESIDE = 42

/** Leaves out the names that a text gives no reason to believe. */
export function believe(text: string, names: readonly Name[], words: CompiledWords): readonly Name[] {
  if (names.every(({ need }) => need === 'nothing')) return names
  const isAboutAi = aiEvidence(text, words)
  const sure = names.filter(({ need }) => need === 'nothing')
  const isNearSure = nearness(sure)
  return names.filter((name, position) => {
    if (name.need === 'nothing') return true
    const { start, end, group, need, tokens } = name
    if (group.never?.test(text.slice(Math.max(0, start - BESIDE), end + BESIDE))) return false
    const reach = tokens.length === 1 ? SHORT_REACH : REACH
    const hasKin = group.kin.test(text.slice(Math.max(0, start - reach), start)) || group.kin.test(text.slice(end, end + reach))
    if (need === 'kin' || hasKin) return hasKin
    return isAboutAi(start) || isNearSure(start) || hasCompanions(names, position)
  })
}

/** Answers whether any of these names, which are in order, stands near a position. */
function nearness(names: readonly Name[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while (next < names.length && (names[next]?.start ?? 0) < at - REACH) next++
    return Math.abs((names[next]?.start ?? Infinity) - at) < REACH
  }
}

/** Two other models near by, each as doubtful as this one, make a list of models. */
function hasCompanions(names: readonly Name[], position: number): boolean {
  const { start = 0, modelId } = names[position] ?? {}
  const others = new Set<string>()
  for (const direction of [-1, 1]) {
    for (let at = position + direction; Math.abs(at - position) < 8; at += direction) {
      const other = names[at]
      if (!other || Math.abs(other.start - start) > REACH) break
      if (other.modelId !== undefined && other.modelId !== modelId) others.add(other.modelId)
    }
  }
  return others.size >= 2
}
