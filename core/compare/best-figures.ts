import type { ComparedFigure, ComparedRow } from './comparison.ts'

type Scale = NonNullable<ComparedFigure['scale']>

/**
 * Which figures of a row are its best, by their positions. None where fewer than two are known, where they stand on different scales
 * (boards, versions), and where nothing tells them apart: what reads the same, or lies within the best one's own interval, is as good.
 */
export function bestFigures({ figures, better }: Pick<ComparedRow, 'figures' | 'better'>): ReadonlySet<number> {
  const none = new Set<number>()
  const known = figures.flatMap((figure, position) => (figure.value === undefined ? [] : [{ ...figure, position }]))
  const [first] = known
  if (better === undefined || known.length < 2) return none
  if (known.some(({ scale }) => scale === undefined || scale.name !== first?.scale?.name)) return none
  const sign = better === 'higher' ? 1 : -1
  const [best] = known.toSorted((a, b) => sign * ((b.scale?.at ?? 0) - (a.scale?.at ?? 0)))
  const equals = known.filter(({ text, scale }) => text === best?.text || overlap(scale, best?.scale))
  return equals.length === known.length ? none : new Set(equals.map(({ position }) => position))
}

function overlap(one: Scale | undefined, other: Scale | undefined): boolean {
  if (!one || !other) return false
  const { at: oneAt, from: oneFrom = oneAt, to: oneTo = oneAt } = one
  const { at: otherAt, from: otherFrom = otherAt, to: otherTo = otherAt } = other
  return oneFrom <= otherTo && otherFrom <= oneTo
}
