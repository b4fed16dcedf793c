import type { Mention, MentionedModel, MentionIndex } from '../core/mention/mention.ts'
import { modelById, ownVariant } from '../core/mention/packed-models.ts'
import { collapseSpace } from './collapse-space.ts'
import { inlineTexts } from './inline-flow.ts'
import { isSeen, isTorn } from './is-apart.ts'
import type { Broken, Section } from './page-text.ts'

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

/** A page may tear what would read as a name, then what else would: so often its text is read. */
const MOST_READINGS = 3

/**
 * The names that a section's own texts hold, by the text in which each begins.
 * @param onUnseen hears of texts that are another name, or none, only because a reader does not see all of them
 * @param broken is added to while the section is read
 */
export function marksIn(
  section: Section,
  index: MentionIndex,
  findMentions: FindMentions,
  onUnseen?: (texts: readonly Text[]) => void,
  broken: Broken = { torn: new Set(), unseen: new Set() },
  readingsLeft = MOST_READINGS,
): Map<Text, Mark[]> {
  const { text, placeOf, textsIn } = section
  const found = new Map<Text, Mark[]>()
  const { torn, unseen } = broken
  const known = torn.size + unseen.size
  for (const mention of findMentions(text, index)) {
    const { start, end, ...named } = mention
    const { modelId, variant } = named
    const { node: startContainer, offset: startOffset, isOwn } = placeOf(start)
    const { node: endContainer, offset } = placeOf(end - 1)
    const texts = textsIn(mention)
    const tears = texts.filter((after, position) => position > 0 && isTorn(texts[position - 1] ?? after, after))
    tears.forEach((tear) => torn.add(tear))
    const behind = unseenBehind(endContainer, offset + 1).filter((one) => !unseen.has(one))
    const hidden = texts.length + behind.length > 1 ? texts.filter((one) => !isSeen(one)) : []
    const isCut = hidden.length + behind.length > 0 && hidden.length < texts.length
    if (isCut) {
      for (const one of [...hidden, ...behind]) unseen.add(one)
      onUnseen?.([...texts, ...behind])
    }
    if (!isOwn || isCut || tears.length > 0) continue
    const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset: offset + 1 })
    const own = modelId === undefined || variant === undefined ? undefined : ownVariant(index.models, modelId, variant)
    const mark = { range, written: text.slice(start, end), ...named, ownVariant: own }
    const others = found.get(startContainer)
    if (others) others.push(mark)
    else found.set(startContainer, [mark])
  }
  const isWhole = torn.size + unseen.size === known
  return isWhole || readingsLeft <= 1 ? found : marksIn(section.readAnew(broken), index, findMentions, onUnseen, broken, readingsLeft - 1)
}

const HAS_WORDS = /\S/

/** The texts that nobody sees right behind what ends at this place: to a reader it may go on beyond them. */
function unseenBehind(text: Text, end: number): Text[] {
  const unseen: Text[] = []
  if (HAS_WORDS.test(text.data.slice(end))) return unseen
  for (const behind of inlineTexts(text, true)) {
    if (!isSeen(behind)) unseen.push(behind)
    else if (HAS_WORDS.test(behind.data)) break
  }
  return unseen
}

/** A page that rewrote its text since it was read has another name there, or half of one. */
export function doesStillRead({ range: { startContainer, startOffset, endContainer, endOffset }, written }: Mark): boolean {
  const ending = (endContainer.nodeValue ?? '').slice(startContainer === endContainer ? startOffset : 0, endOffset)
  return ending.trim() !== '' && written.endsWith(collapseSpace(ending).text.trimStart())
}
