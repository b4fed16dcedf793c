import { findMentions } from '../mention/find-mentions.ts'
import type { MentionIndex } from '../mention/mention.ts'
import type { Edition, Story } from './edition.ts'
import { EDITORIAL_LANGUAGE } from './editorial-language.ts'
import type { Passage, Passages } from './passage.ts'

export const MOST_PASSAGES_PER_MODEL = 3
const MOST_CHARACTERS = 300

interface NamedPassage {
  modelId: string
  passage: Passage
}

/** Which models an edition names, and where: sentences of the editorial first, then headlines, then stories whose text names them. */
export function findPassages(edition: Edition, index: MentionIndex): Passages {
  const byModel = new Map<string, Passage[]>()
  for (const { modelId, passage } of [...inEditorial(edition, index), ...inStories(edition, index)]) {
    const passages = byModel.get(modelId) ?? []
    byModel.set(modelId, passages)
    if (passages.length < MOST_PASSAGES_PER_MODEL && !passages.some(({ text }) => text === passage.text)) passages.push(passage)
  }
  return Object.fromEntries(byModel)
}

/** The whole editorial is read at once: a short name may have its kin in the paragraph before. */
function inEditorial({ editorial, url, date }: Edition, index: MentionIndex): NamedPassage[] {
  const text = (editorial?.paragraphs ?? []).join('\n\n')
  const sentences = new Intl.Segmenter(EDITORIAL_LANGUAGE, { granularity: 'sentence' }).segment(text)
  return findMentions(text, index).flatMap(({ modelId, start }) => {
    const sentence = sentences.containing(start)
    if (modelId === undefined || !sentence) return []
    const said = around(sentence.segment.trim(), start - sentence.index)
    return [{ modelId, passage: { kind: 'editorial', text: said, ...(url !== undefined && { url }), language: EDITORIAL_LANGUAGE, day: date } }]
  })
}

function inStories({ sections, date }: Edition, index: MentionIndex): NamedPassage[] {
  const named = sections.flatMap(({ stories }) => stories.flatMap((story) => modelsIn(story, index).map((model) => ({ ...model, story }))))
  return named
    .sort((a, b) => Number(b.isInTitle) - Number(a.isInTitle))
    .map(({ modelId, story: { title, url, source, language } }) => ({
      modelId,
      passage: {
        kind: 'story',
        text: title,
        ...(url !== undefined && { url }),
        ...(source !== undefined && { source }),
        ...(language !== undefined && { language }),
        day: date,
      },
    }))
}

function modelsIn({ title, summary, paper }: Story, index: MentionIndex): { modelId: string; isInTitle: boolean }[] {
  const text = [title, summary, paper?.abstract].filter((part) => part !== undefined).join('\n')
  return findMentions(text, index).flatMap(({ modelId, start }) => (modelId === undefined ? [] : [{ modelId, isInTitle: start < title.length }]))
}

/** A sentence without end is cut to the words around the name. */
function around(sentence: string, at: number): string {
  if (sentence.length <= MOST_CHARACTERS) return sentence
  const half = MOST_CHARACTERS / 2
  const start = at < half ? 0 : sentence.indexOf(' ', at - half) + 1
  const end = start + MOST_CHARACTERS < sentence.length ? sentence.lastIndexOf(' ', start + MOST_CHARACTERS) : sentence.length
  return `${start > 0 ? '…' : ''}${sentence.slice(start, Math.max(end, start))}${end < sentence.length ? '…' : ''}`
}
