import { say } from './say.ts'

/** `2 not priced, 1 of unknown weights`: things that are told one after another, with what stands between them in the language spoken. */
export function joinList(parts: readonly string[]): string {
  return parts.reduce((most, last) => say('notice.list', { most, last }))
}
