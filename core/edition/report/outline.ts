import type { Line, Page } from '../../markup/page.ts'
import { resolveLink } from '../../markup/resolve-link.ts'
import type { SectionId } from '../edition.ts'

/** A part of the page, in texts. */
export interface Region {
  from: number
  to: number
}

export type ReportPart = Extract<SectionId, 'labs' | 'wire' | 'papers'> | 'benchmarks'

/** A heading of the report and the link printed beside it. */
export interface PartHeading extends Region {
  part: ReportPart
  allUrl: string | undefined
}

const titles: Record<ReportPart, { heading: RegExp; all: RegExp }> = {
  labs: { heading: /^(?:the )?ai labs/i, all: /^(?:see |view )?all labs/i },
  wire: { heading: /^from the wire/i, all: /^(?:see |view )?all feeds/i },
  papers: { heading: /^research papers(?:\W+(?:focused|all$))?/i, all: /^(?:see |view )?all papers/i },
  benchmarks: { heading: /^benchmarks/i, all: /^(?:see |view )?full tables/i },
}
export const reportParts = Object.keys(titles) as ReportPart[]
/** A count, an arrow, a colon: what may follow a heading and be no part of a sentence. */
const ORNAMENT = /^[^\p{L}]{0,12}$/u

/** The headings of the page's parts, in order. Where a menu names a part too, the heading that has its link beside it wins. */
export function findPartHeadings(page: Page, pageUrl: string): PartHeading[] {
  return reportParts
    .flatMap((part) => bestHeading(page, part, pageUrl) ?? [])
    .sort((a, b) => a.from - b.from)
}

/** Whether a text is the link from a part to its whole: "All labs". */
export function isAllLink(text: string): boolean {
  return reportParts.some((part) => titles[part].all.test(text) && text.length < 24)
}

/** Where the page's small print begins. */
export function pageEnd(page: Page): number {
  return page.texts.find(({ text }) => /^\s*(?:©|copyright\b)/i.test(text))?.from ?? page.texts.length
}

function bestHeading(page: Page, part: ReportPart, pageUrl: string): PartHeading | undefined {
  let best: { heading: PartHeading; weight: number } | undefined
  page.lines.forEach((line, index) => {
    const next = page.lines[index + 1]
    const rest = restOfHeading(line.text, part)
    if (rest === undefined) return
    const isWithAll = titles[part].all.test(rest)
    if (!isWithAll && !ORNAMENT.test(rest)) return
    const isBeforeAll = next !== undefined && titles[part].all.test(next.text)
    const first = page.texts[line.from]?.around
    const weight =
      (isWithAll || isBeforeAll ? 4 : 0) + (first?.isHeading ? 2 : 0) - (first?.isChrome ? 4 : 0) - (first?.link ? 1 : 0)
    // A link that stands alone leads to a part; it is not its heading.
    if (weight < 0 || (best && best.weight >= weight)) return
    const to = isBeforeAll && !isWithAll ? endOfAll(page, next, part) : line.to
    best = { weight, heading: { part, from: line.from, to, allUrl: allUrl(page, line.from, to, part, pageUrl) } }
  })
  return best?.heading
}

function restOfHeading(text: string, part: ReportPart): string | undefined {
  const met = titles[part].heading.exec(text)
  return met ? text.slice(met[0].length).replace(/^\W+/, '') : undefined
}

function endOfAll(page: Page, line: Line, part: ReportPart): number {
  const first = page.texts[line.from]
  return first && titles[part].all.test(first.text.trim()) ? line.from + 1 : line.to
}

function allUrl(page: Page, from: number, to: number, part: ReportPart, pageUrl: string): string | undefined {
  const link = page.texts
    .slice(from, to)
    .filter(({ around }) => around.link)
    .at(-1)
  if (!link || !titles[part].all.test(link.text.trim())) return undefined
  return resolveLink(link.around.link?.attributes.href, pageUrl, page.baseHref)
}
