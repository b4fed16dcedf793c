import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { boardDefinition } from '../catalog/boards.ts'
import { figureColumns, type Cell } from '../components/board-columns.ts'
import { dayOf } from '../core/day/day.ts'
import { EditionSchema, type Edition } from '../core/edition/edition.ts'
import { formatSureScore } from '../core/figure/format-figure.ts'
import { CatalogueSchema, type Leaderboard } from '../core/model/model.ts'
import { blendColumn } from '../core/model/row-price.ts'
import type { Browser, Tab } from '../tests/e2e/browsers/browser.ts'
import { clickOn, find, waitForText } from '../tests/e2e/pages/accessible.ts'
import { hoverMark, waitForMarks } from '../tests/e2e/pages/article-page.ts'
import { readStored, refreshAll } from '../tests/e2e/pages/extension-page.ts'
import { openPopup } from '../tests/e2e/pages/popup-page.ts'
import { speakLanguage } from '../tests/speak-language.ts'
import { savePicture } from './save-picture.ts'
import { step, StepError } from './step.ts'

const SCREENSHOTS = join(import.meta.dirname, '..', '.output', 'screenshots')

const PRINTED_ROWS = 5
/** What a newcomer would look at, done without a display: the edition and the marks in words, the surfaces as pictures. */
export async function takeTour(browser: Browser, articleUrl: string): Promise<void> {
  await speakLanguage('en')
  await mkdir(SCREENSHOTS, { recursive: true })
  const popup = await openPopup(browser)
  await step('Asking every source', () => refreshAll(popup))
  await step('The edition', async () => {
    printEdition(await readEdition(popup))
    const { leaderboards } = v.parse(CatalogueSchema, await readStored(popup, 'catalogue'))
    leaderboards.forEach(printBoard)
  })
  await save(popup, 'popup')

  const digest = await browser.open('newtab.html')
  await digest.setViewport({ width: 1280, height: 900 })
  await save(digest, 'digest')
  await step('The calendar of editions', async () => {
    await clickOn(digest, { role: 'button', name: 'Calendar' })
    await find(digest, { role: 'dialog', name: 'Editions by day' })
    await save(digest, 'calendar')
    await digest.press('Escape')
  })
  await digest.goto(`newtab.html#/${dayOf(Date.now())}`)
  await step('A day of its own', () => find(digest, { role: 'heading', name: 'Boards of' }))
  await save(digest, 'day')
  await digest.press('/')
  await digest.type('opus')
  await waitForText(digest, 'searched.')
  await save(digest, 'search')

  const article = await browser.open(articleUrl)
  await step(`Names marked on ${articleUrl}`, () => printMarks(article))
  await save(article, 'article')
  console.log(`✓ Screenshots of popup, digest, calendar, a day, a search and an article are in ${SCREENSHOTS}`)
}

async function readEdition(tab: Tab): Promise<Edition> {
  const edition = v.safeParse(EditionSchema, await readStored(tab, 'edition'))
  if (edition.success) return edition.output
  throw new StepError('No source gave anything to compose an edition from.', 'Try again, or play the fixtures: npm start -- --sample')
}

function printEdition({ date, editorial, sections }: Edition): void {
  console.log(`  ${date}\n  ${editorial?.paragraphs[0] ?? '(no editorial)'}\n`)
  for (const { id, stories } of sections) console.log(`  ${id.padEnd(9)} ${stories.length} stories${firstTitle(stories)}`)
}

function firstTitle([story]: Edition['sections'][number]['stories']): string {
  return story ? `, first: ${story.title}` : ''
}

function printBoard({ id, asOf, rows }: Leaderboard): void {
  const definition = boardDefinition(id)
  const { title, unit } = definition
  const columns = figureColumns(definition, blendColumn)
  console.log(`\n  ${title}, ${asOf}`)
  for (const row of rows.slice(0, PRINTED_ROWS)) {
    const figures = [formatSureScore(row, unit), ...columns.map(({ heading, read }) => tell(read(row), heading))]
    console.log(`  ${String(row.rank).padStart(3)}  ${row.name.padEnd(28)} ${figures.map((figure) => figure.padStart(13)).join(' ')}`)
  }
}

function tell({ figure, text }: Cell, heading: string): string {
  return figure === undefined ? text : `${text} ${heading}`
}

async function printMarks(article: Tab): Promise<void> {
  const marks = await waitForMarks(article)
  for (const name of new Set(marks)) {
    const card = await hoverMark(article, name, '$')
    console.log(`  ${name.padEnd(24)} ${card.split('\n').filter(Boolean).slice(0, 2).join(' · ')}`)
  }
  const [first] = marks
  if (first !== undefined) await hoverMark(article, first, 'Open in digest')
}

function save(tab: Tab, name: string): Promise<void> {
  return savePicture(tab, join(SCREENSHOTS, `${name}.png`))
}
