import { seededRandom } from '../seeded-random.ts'
import { article } from './article.ts'
import { chat, crowd, dynamic, list } from './moving.ts'
import type { BenchPage } from './page.ts'
import { pageOf } from './shell.ts'

const KB = 1000
const MB = 1_000_000
const ROWS = 2000

/** All pages, each made only when it is asked for. */
export function benchPages(names: readonly string[]): ReadonlyMap<string, () => BenchPage> {
  const pages = new Map<string, () => BenchPage>()
  const add = (name: string, make: (name: string) => BenchPage) => void pages.set(name, () => make(name))
  for (const kilobytes of [50, 200, 500]) {
    add(`ordinary-${kilobytes}`, (name) => article(name, 'ordinary', kilobytes * KB, [], kilobytes))
    add(`ordinary-${kilobytes}-names`, (name) => article(name, 'ordinary', kilobytes * KB, names, kilobytes))
  }
  for (const megabytes of [2, 5]) {
    add(`long-${megabytes}`, (name) => article(name, 'long', megabytes * MB, [], megabytes))
    add(`long-${megabytes}-names`, (name) => article(name, 'long', megabytes * MB, names, megabytes))
  }
  add('table', () => table(names))
  add('chat', () => chat(names))
  add('list', () => list(names))
  add('dynamic', () => dynamic(names))
  add('crowd', () => crowd(names))
  return pages
}

/** A leaderboard as long as they come. */
function table(names: readonly string[]): BenchPage {
  const random = seededRandom(70)
  const placed = Array.from({ length: ROWS }, (_, at) => ({ id: `r${at}`, text: random.oneOf(names) }))
  const figure = () => (random.below(1000) / 10).toFixed(1)
  const rows = placed.map(({ id, text }, at) => `<tr id="${id}"><td>${at + 1}</td><td><a href="/${id}">${text}</a></td><td>${figure()}</td><td>$${figure()}</td><td>2026-04-${1 + random.below(28)}</td></tr>`)
  const head = '<thead><tr><th>Rank</th><th>Model</th><th>Score</th><th>Price</th><th>Since</th></tr></thead>'
  return { name: 'table', kind: 'table', html: pageOf(`<table>${head}<tbody>${rows.join('\n')}</tbody></table>`, random), names: placed }
}
