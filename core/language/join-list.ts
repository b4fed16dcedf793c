import { say } from './say.ts'

/** What is not told is left out. */
type Parts = readonly (string | false | null | undefined)[]

/** `2 not priced, 1 of unknown weights`: things that are told one after another, with what stands between them in the language spoken. */
export function joinList(parts: Parts): string {
  return join(parts, (most, last) => say('notice.list', { most, last }))
}

/** Sentences one after another: Chinese and Japanese leave no space behind a full stop. */
export function joinSentences(parts: Parts): string {
  return join(parts, (before, next) => say('notice.sentences', { before, next }))
}

function join(parts: Parts, put: (before: string, next: string) => string): string {
  const told = parts.filter((part): part is string => typeof part === 'string' && part !== '')
  return told.length === 0 ? '' : told.reduce(put)
}
