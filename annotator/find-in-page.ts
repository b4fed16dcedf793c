import type { Mention, MentionedModel, MentionIndex } from '../core/mention/mention.ts'
import { modelById, ownVariant } from '../core/mention/packed-models.ts'
import { collapseSpace } from './collapse-space.ts'
import type { Section } from './page-text.ts'

/** A mention with its place in the page. */
export interface Mark extends Omit<Mention, 'start' | 'end'> {
  range: StaticRange
  /** As the page writes it, white space as laid out. */
  written: string
  /** The variant by which it has another row's figures than the bare name. */
  ownVariant?: string | undefined
}

export type FindMentions = (text: string, index: MentionIndex) => Mention[]

/** Tells marks of the same figures from others, which are a model's or its variant's: all unknown versions of one writing are one, too. */
export function keyOf({ modelId, ownVariant = '', written }: Mark): string {
  return modelId === undefined ? `?${written.toLowerCase()}` : `${modelId} ${ownVariant}`
}

/** What an index holds of what a mark names. */
export function heldIn({ models }: MentionIndex, { modelId, ownVariant, written }: Mark): MentionedModel {
  return (modelId === undefined ? undefined : modelById(models, modelId, ownVariant)) ?? { name: written, figures: '' }
}

/** The names that a section's own texts hold, by the text in which each begins. */
export function marksIn({ text, placeOf }: Section, index: MentionIndex, findMentions: FindMentions): Map<Text, Mark[]> {
  const found = new Map<Text, Mark[]>()
  for (const { start, end, matched, modelId, familyId, variant } of findMentions(text, index)) {
    const { node: startContainer, offset: startOffset, isOwn } = placeOf(start)
    if (!isOwn) continue
    const { node: endContainer, offset } = placeOf(end - 1)
    const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset: offset + 1 })
    const own = modelId === undefined || variant === undefined ? undefined : ownVariant(index.models, modelId, variant)
    const mark = { range, written: text.slice(start, end), matched, modelId, familyId, variant, ownVariant: own }
    const others = found.get(startContainer)
    if (others) others.push(mark)
    else found.set(startContainer, [mark])
  }
  return found
}

/** A page that rewrote its text since it was read has another name there, or half of one. */
export function doesStillRead({ range: { startContainer, startOffset, endContainer, endOffset }, written }: Mark): boolean {
  const ending = (endContainer.nodeValue ?? '').slice(startContainer === endContainer ? startOffset : 0, endOffset)
  return ending.trim() !== '' && written.endsWith(collapseSpace(ending).text.trimStart())
}
