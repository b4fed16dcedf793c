import { describe, expect, it } from 'vitest'
import { boards as definitions } from '../../../catalog/boards.ts'
import { SourceError } from '../../source/source.ts'
import { readReport } from '../read-report.ts'

const url = 'https://inference.report/archive/2026-04-24'
const read = (html: string) => readReport(html, { url }, definitions)

const prose = (start: string) => `${start} is where a paragraph begins that goes on for long enough, and then some more, to be told from a caption.`
const board = `<p>Artificial Analysis</p><p>Intelligence Index</p><table><tr><th>#</th><th>Model</th><th>Score</th></tr>
  <tr><td>1</td><td>GPT-5.5</td><td>60.2</td></tr><tr><td>2</td><td>GPT-5.4</td><td>56.8</td></tr></table>`

describe('a page that is no edition', () => {
  it.each([
    ['nothing', ''],
    ['a captive portal', '<h1>Welcome to the hotel</h1><form><p>Room</p><input></form><a href="/go">Connect</a>'],
    ['an error', '<title>502</title><center><h1>502 Bad Gateway</h1></center><hr>nginx'],
    ['a shell that waits for scripts', '<div id="root"></div><noscript>You need to enable JavaScript to run this app, so please do that and come back to us.</noscript><script>var a = "x"</script>'],
    ['an absent page that does not say so by its status', `<header>The Inference Report</header><h1>Page not found</h1><p>${prose('What you are looking for')}</p><a href="/">Home</a>`],
    ['another format', '{"error": "not found"}'],
  ])('is refused: %s', (_, html) => {
    expect(() => read(html)).toThrow(SourceError)
  })

  it('is refused for having no text, not for having one part only', () => {
    expect(read(`<p>April 24, 2026</p>${board}`).editorial).toBeUndefined()
    expect(read(`<p>April 24, 2026</p><p>${prose('This')}</p>`).boards).toEqual([])
  })
})

describe('a page of monstrous size', () => {
  const edition = `<p>April 24, 2026</p><p>${prose('This')}</p>`
  const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => `<div><i>${index + 1}</i><i>Model ${index}x</i><i>50.1</i></div>`).join('')

  it.each([
    ['deep', `${edition}${'<div>'.repeat(10_000)}${board}`, 1],
    ['deep and crooked', `${edition}${'<div>a <i></i>'.repeat(10_000)}${board}`, 1],
    ['long', `${edition}${'<p>Some words and <b>more</b> words</p>'.repeat(60_000)}${board}`, 1],
    ['full of rows', `${edition}<p>Artificial Analysis</p><p>Intelligence Index</p>${rowsOf(20_000)}`, 1],
    ['full of boxes in boxes', `${edition}<p>SWE-rebench</p>${'<div><i>1</i><i>2</i><i>3</i><i>4</i><i>5</i>'.repeat(3_000)}`, 0],
    ['full of links', `${edition}<h2>AI Labs</h2>${'<div><a href="https://x.example/a">One and the same</a>'.repeat(5_000)}`, 0],
    ['full of headings', `${edition}${'<p>SWE-rebench</p><p>AI Labs</p>'.repeat(3_000)}`, 0],
  ])('is read in time: %s', (_, html, boards) => {
    expect(read(html).boards).toHaveLength(boards)
  }, 10_000)
})
