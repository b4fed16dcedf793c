/** How many days back a board is looked for that a day's follows. What lies further apart was never compared. */
export const DAYS_COMPARED = 7
