import type { Day } from '../core/day/day.ts'

/** The oldest edition in the report's archive that we know of: what lies before it need not be asked for. */
export const firstReport: Day = '2026-03-02'
