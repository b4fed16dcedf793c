import type { MentionIndex } from '../../core/mention/mention.ts'
import { unpackNames } from '../unpack-index.ts'

/** Names of more than one word that are believed in a text about AI: those that a list of names can find too. */
export function believedNames({ names }: MentionIndex): string[] {
  return Object.entries(unpackNames(names)).flatMap(([name, [, , need]]) => (need === 'nothing' || need === 'ai') && name.includes(' ') ? [name] : [])
}

/** A list knows no "any separator", so each name is in it as people write it most: with spaces, with hyphens, with both. */
export function plainWritings(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => [name, name.replaceAll(' ', '-'), name.replace(' ', '-')]))]
}
