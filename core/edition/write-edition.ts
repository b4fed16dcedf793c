import { formatHost } from '../figure/format-host.ts'
import { formatDay } from '../figure/format-time.ts'
import { say } from '../language/say.ts'
import { escapeMarkdown, markdownLink } from '../text/markdown.ts'
import type { Edition, Section, SectionId, Story } from './edition.ts'
import { originWords } from './origin-words.ts'

/** An edition as Markdown: what it opens with, and every story with its address and who told it. */
export function writeEdition(edition: Edition, titleOf: (id: SectionId) => string): string {
  const { date, url, editorial, lead = [], sections } = edition
  const origin = originWords(edition)
  const parts = [
    `# ${markdownLink(say('source.editionOf', { day: formatDay(date, 'long') }), url)}`,
    ...(origin === undefined ? [] : [`*${escapeMarkdown(origin)}*`]),
    ...(editorial?.paragraphs.map(escapeMarkdown) ?? []),
    ...(editorial?.byline === undefined ? [] : [`*${escapeMarkdown(editorial.byline)}*`]),
    ...lead.map(({ text, source, url }) => `> ${escapeMarkdown(text)} (${markdownLink(source, url)})`),
    ...sections.filter(({ stories }) => stories.length > 0).map((section) => writeSection(section, titleOf)),
  ]
  return `${parts.join('\n\n')}\n`
}

function writeSection({ id, stories }: Section, titleOf: (id: SectionId) => string): string {
  return [`## ${escapeMarkdown(titleOf(id))}`, '', ...stories.map((story) => `- ${writeStory(story)}`)].join('\n')
}

/** One line: the headline with its address, and who told it. */
function writeStory({ title, url, source, alsoIn = [], paper }: Story): string {
  const tellers = [source ?? formatHost(url), ...alsoIn.map((other) => other.source ?? formatHost(other.url))]
  const names = paper && paper.authors.length > 0 ? paper.authors : [...new Set(tellers.filter((name) => name !== undefined))]
  return [markdownLink(title, url), escapeMarkdown(names.join(', '))].filter(Boolean).join(': ')
}
