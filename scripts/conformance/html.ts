import { readFile } from 'node:fs/promises'
import { boards } from '../../catalog/boards.ts'
import { readReport } from '../../core/edition/read-report.ts'
import { readFeed } from '../../core/feed/read-feed.ts'
import { fillDates } from '../../tests/fixtures/fixture.ts'
import { attempt, LIMIT_MS } from './attempt.ts'
import { faultsIn } from './faults-in.ts'
import { printRows } from './print-rows.ts'
import type { ManifestEntry } from './read-manifest.ts'

const page = { url: 'https://conformance.example/' }
const REPORT = new URL('../../tests/fixtures/report/semantic.html', import.meta.url)

/** Every place of a feed, and of the report's page, where a stranger's markup can stand. */
function placesOf(report: string): Readonly<Record<string, (payload: string) => unknown>> {
  const rss = (inside: string) => readFeed(`<rss version="2.0"><channel><item><title>t</title>${inside}</item></channel></rss>`, page)
  const atom = (inside: string) => readFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>${inside}</entry></feed>`, page)
  return {
    'RSS, escaped': (payload) => rss(`<title>${escaped(payload)}</title><description>${escaped(payload)}</description>`),
    'RSS, in CDATA': (payload) => rss(`<title><![CDATA[${payload}]]></title><description><![CDATA[${payload}]]></description>`),
    'RSS, naked': (payload) => rss(`<description>${payload}</description>`),
    'RSS, as a link': (payload) => rss(`<link>${escaped(payload)}</link><guid>${escaped(payload)}</guid>`),
    'Atom, as HTML': (payload) => atom(`<title type="html">${escaped(payload)}</title><summary type="html">${escaped(payload)}</summary>`),
    'Atom, as XHTML': (payload) => atom(`<title type="xhtml"><div>${payload}</div></title>`),
    'Atom, as a link': (payload) => atom(`<title>t</title><link href="${escaped(payload)}"/>`),
    'Atom, as a base': (payload) => atom(`<title>t</title><link xml:base="${escaped(payload)}" href="x"/>`),
    'JSON Feed': (payload) => readFeed(JSON.stringify({ version: '1', items: [{ id: payload, title: payload, content_html: payload, url: payload }] }), page),
    'the report': (payload) => readReport(report.replace('</h2>', `</h2><p>${payload}</p><a href="${escaped(payload)}">${escaped(payload)}</a>`), page, boards),
  }
}

/** Every vector in every place: what is read is text and addresses of the web, so nothing can run. */
export async function checkHtml(vectors: readonly ManifestEntry[]): Promise<string[]> {
  const failures: string[] = []
  const places = placesOf(fillDates(await readFile(REPORT, 'utf8'), Date.UTC(2026, 3, 24)))
  const rows = Object.entries(places).map(([place, read]) => {
    const counts = { read: 0, refused: 0, thrown: 0, slowestMs: 0 }
    for (const { file, bytes } of vectors) {
      const tried = attempt(() => read(new TextDecoder().decode(bytes)))
      const wrong = tried.ms > LIMIT_MS ? [`takes ${Math.round(tried.ms)} ms`] : []
      if (tried.kind === 'thrown') wrong.push(`throws ${String(tried.error)}`)
      if (tried.kind === 'read') wrong.push(...faultsIn(tried.result))
      failures.push(...wrong.map((line) => `${place} ${file}: ${line}`))
      counts[tried.kind]++
      counts.slowestMs = Math.max(counts.slowestMs, tried.ms)
    }
    return [place, ...[counts.read, counts.refused, counts.thrown].map(String), `${counts.slowestMs.toFixed(0)} ms`]
  })
  printRows(`html: ${vectors.length} vectors`, [['place', 'read', 'refused', 'throws', 'slowest'], ...rows])
  return failures
}

function escaped(payload: string): string {
  return payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
