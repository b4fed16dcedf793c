/** Dust of floating point, far below any figure's last digit. */
const DUST = 1e-9

/** A number as it is written beside a number that is known. */
export type Likeness =
  /** As near as the written digits can tell. */
  | 'equal'
  /** Less than one of the last digit away: cut off or rounded loosely, so it proves nothing. */
  | 'rounded'
  | 'other'

/** Compares scores and speeds: `60` is 60.2 rounded. Where the page says "about", one of the last digit more or less is the same. */
export function compareRounded({ value, step, isLoose }: { value: number; step: number; isLoose: boolean }, known: number): Likeness {
  const apart = Math.abs(value - known)
  if (apart <= (isLoose ? step : step / 2) + DUST) return 'equal'
  return apart < step - DUST ? 'rounded' : 'other'
}

const HALF_A_CENT = 0.005

/** Compares prices, which are written in full: `$11` is not $11.25, but might be it rounded. */
export function comparePrice({ value, step, isLoose }: { value: number; step: number; isLoose: boolean }, known: number): Likeness {
  const apart = Math.abs(value - known)
  // Below a dollar a cent is much: what is known to a tenth of a cent is compared by what is written.
  const nearEnough = Math.min(HALF_A_CENT, Math.max(step / 2, known / 1_000))
  if (apart <= (isLoose ? step : nearEnough) + DUST) return 'equal'
  return apart < step - DUST ? 'rounded' : 'other'
}
