/** What a reader wants to see of a board; each part that is set leaves rows out. */
export interface RowFilter {
  creator?: string
  /** In the unit of the price column that is shown. */
  ceilingUsd?: number
  isFollowedOnly?: true
  isOpenOnly?: true
  isFrontierOnly?: true
}

export function countFilters(filter: RowFilter): number {
  return Object.values(filter).filter((part) => part !== undefined).length
}
