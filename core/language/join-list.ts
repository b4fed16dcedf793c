import { say } from './say.ts'

/**
 * `2 not priced, 1 of unknown weights`: things that are told one after another, with what stands between them in the language spoken.
 * What is not told is left out.
 */
export function joinList(parts: readonly (string | false | null | undefined)[]): string {
  const told = parts.filter((part): part is string => typeof part === 'string' && part !== '')
  return told.length === 0 ? '' : told.reduce((most, last) => say('notice.list', { most, last }))
}
