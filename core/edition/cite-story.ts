import { dayOf, type Day } from '../day/day.ts'
import { formatHost } from '../figure/format-host.ts'
import { formatDay } from '../figure/format-time.ts'
import { escapeMarkdown, markdownLink } from '../text/markdown.ts'
import type { Story } from './edition.ts'

/** One story as Markdown, with who told it and when: `[Title](https://…) — The Verge, 24 Apr 2026`. */
export function citeStory({ title, url, source, publishedAtMs }: Story, editionDay: Day): string {
  const day = publishedAtMs === undefined ? editionDay : dayOf(publishedAtMs)
  const origin = [source ?? formatHost(url), formatDay(day)].filter((part) => part !== undefined).join(', ')
  return `${markdownLink(title, url)} — ${escapeMarkdown(origin)}`
}
