import type { Mention, MentionIndex } from '../core/mention/mention.ts'
import { collapseSpace } from './collapse-space.ts'
import { isApart } from './is-apart.ts'
import { APART, joinTexts, positionOf } from './join-texts.ts'
import { isReadable, isTooLong } from './readable.ts'
import { windowAround, type TextWindow } from './text-window.ts'

/** A mention with its place in the page. */
export interface Mark {
  modelId: string
  variant?: string
  range: StaticRange
}

export type FindMentions = (text: string, index: MentionIndex) => Mention[]
export type MayNameAModel = (text: string) => boolean

/**
 * The cheap question, asked of every text: is there a name that `text` owns? A name belongs to the text with its first digit, so that
 * one which the page cut into several texts is found exactly once.
 */
export function mayOwnAName(text: Text, mayNameAModel: MayNameAModel): TextWindow | undefined {
  const own = text.data
  if (isTooLong(text) || !/\d/.test(own)) return undefined
  const window = windowAround(text)
  const isCandidate =
    mayNameAModel(collapseSpace(own).text) ||
    (window.texts.length > 1 && mayNameAModel(collapseSpace(window.texts.map(({ data }) => data).join('')).text))
  return isCandidate && isReadable(text) ? window : undefined
}

export function findInWindow({ texts, own }: TextWindow, index: MentionIndex, findMentions: FindMentions): Mark[] {
  const joined = joinTexts(texts.map(({ data }) => data), (before) => areApart(texts[before], texts[before + 1]))
  const isPreformatted = Boolean(texts[own]?.parentElement?.closest('pre'))
  const { text, toOriginal } = collapseSpace(isPreformatted ? joined.text.replaceAll('\n', APART) : joined.text)
  return findMentions(text, index).flatMap(({ start, end, modelId, variant }) => {
    if (modelId === undefined) return []
    const firstDigit = start + Math.max(0, text.slice(start, end).search(/\d/))
    if (positionOf(joined, toOriginal(firstDigit)).index !== own) return []
    const from = positionOf(joined, toOriginal(start))
    const last = positionOf(joined, toOriginal(end - 1))
    const startContainer = texts[from.index]
    const endContainer = texts[last.index]
    if (!startContainer || !endContainer) return []
    const range = new StaticRange({ startContainer, startOffset: from.offset, endContainer, endOffset: last.offset + 1 })
    return [{ modelId, ...(variant !== undefined && { variant }), range }]
  })
}

function areApart(before: Text | undefined, after: Text | undefined): boolean {
  return before !== undefined && after !== undefined && isApart(before, after)
}
