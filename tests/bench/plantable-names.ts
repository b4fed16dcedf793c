import { findMentions } from '../../core/mention/find-mentions.ts'
import type { MentionIndex } from '../../core/mention/mention.ts'
import { unpackModels } from '../unpack-index.ts'
import { believedNames, plainWritings } from './plain-writings.ts'

/** Models by the names they go by, where everyone who has the plain writings, and we, find exactly that name anywhere. */
export function plantableNames(index: MentionIndex): string[] {
  const writings = new Set(plainWritings(believedNames(index)))
  return unpackModels(index.models).flatMap(([, { name }]) => {
    const around = ['and so we tried ', ' for a week']
    const [found, ...others] = findMentions(around.join(name), index)
    const start = around[0]?.length ?? 0
    const isWhole = found?.start === start && found.end === start + name.length && others.length === 0
    return /^[A-Z].*\d/.test(name) && writings.has(name.toLowerCase()) && isWhole ? [name] : []
  })
}
