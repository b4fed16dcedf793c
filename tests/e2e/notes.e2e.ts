import { beforeAll, expect, it } from 'vitest'
import type { Tab } from './browsers/browser.ts'
import { waitForMarks } from './pages/article-page.ts'
import { refreshByPopup } from './pages/popup-page.ts'
import { startVisit } from './visit.ts'
import { waitUntil } from './wait-until.ts'

const GPT = '60.9 · $11.25 blend'
const CLAUDE = '57.8 · $10 blend'

const visit = startVisit()
let pages = 0
beforeAll(async () => {
  await refreshByPopup(visit.browser)
  await visit.browser.stopBackground()
})

/** A click anywhere on the page does `onClick`. */
async function open(body: string, onClick = ''): Promise<Tab> {
  // Under an address of its own, that no browser knows from before.
  const url = `https://news.example/parts-${pages++}.html`
  visit.internet.publish(url, {
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parts</title><style>body{font:20px/1.5 serif;width:20em;margin:20px auto}</style>${body}<script>document.addEventListener('click', () => { ${onClick} })</script></html>`,
  })
  const page = await visit.browser.open(url)
  await page.setViewport({ width: 1280, height: 800 })
  await waitForMarks(page)
  return page
}

const textsOf = async (page: Tab) => (await page.readNotes()).map(({ text }) => text).sort()
const waitForNotes = (page: Tab, ...wanted: string[]) => waitUntil(`exactly the notes ${wanted.join()}`, async () => (await textsOf(page)).join() === wanted.sort().join())

it.each([
  ['in a fold without height', '<div id="part" style="height:0;overflow:hidden"><p>Claude Opus 4.7</p></div>', 'part.style.height = "auto"'],
  ['below the last line of a summary', '<p id="part" style="height:1.5em;overflow:hidden">One line.<br>Claude Opus 4.7</p>', 'part.style.height = "auto"'],
  ['on the next slide', '<div style="overflow:hidden"><div id="part" style="display:flex;width:40em"><p style="width:20em">One</p><p>Claude Opus 4.7</p></div></div>', 'part.style.transform = "translateX(-20em)"'],
  ['not faded in yet', '<p id="part" style="opacity:0">Claude Opus 4.7</p>', 'part.style.opacity = 1'],
  ['not faded in yet within its line', '<p>It is <b id="part" style="opacity:0">Claude Opus 4.7</b></p>', 'part.style.opacity = 1'],
  ['that is not painted', '<p id="part" style="content-visibility:hidden;height:30px">Claude Opus 4.7</p>', 'part.style.contentVisibility = "visible"'],
  ['of no colour', '<p>It is <b id="part" style="color:transparent">Claude Opus 4.7</b></p>', 'part.style.color = ""'],
  ['far beside the page', '<p id="part" style="text-indent:-9999px">Claude Opus 4.7</p>', 'part.style.textIndent = 0'],
  ['clipped away', '<p id="part" style="clip-path:inset(50%)">Claude Opus 4.7</p>', 'part.style.clipPath = "none"'],
  ['set in columns', '<div id="part" style="columns:2">Claude Opus 4.7<br>Two</div>', 'part.style.columns = "auto"'],
  ['in a paragraph that goes on in the next column', '<div id="part" style="columns:2"><p>Claude Opus 4.7<br>2<br>3<br>4<br>5<br>6</p></div>', 'part.style.columns = "auto"'],
  [
    'shown in the scroller of a component',
    '<div id="part"><p>Claude Opus 4.7</p></div><script>part.attachShadow({ mode: "open" }).innerHTML = "<div style=\'height:50px;overflow:auto\'><slot></slot></div>"</script>',
    'part.shadowRoot.firstChild.style.overflow = "visible"',
  ],
])('sets no note beside a name %s, and does once it is seen', async (_where, part, onClick) => {
  const page = await open(`<p>GPT-5.5</p>${part}`, onClick)
  await waitForNotes(page, GPT)
  await page.click({ x: 5, y: 300 })
  await waitForNotes(page, GPT, CLAUDE)
  await page.close()
})

it('gives the page no error where a scroll bar goes with a note', async () => {
  const listen = '<script>addEventListener("error", ({ message }) => (document.title = message)); scrollTo(0, 999)</script>'
  const page = await open(`<div id="part" style="height:780px"></div><p>GPT-5.5</p>${listen}`, 'part.style.height = 0')
  await waitForNotes(page, GPT)
  await page.click({ x: 5, y: 300 })
  await waitUntil('the note beside its line again', async () => ((await page.readNotes())[0]?.top ?? 800) < 200)
  expect(await page.evaluate(() => document.title)).toBe('Parts')
  await page.close()
})

it('sets the note in the text where a list of contents names the model first', async () => {
  const contents = '<nav style="position:fixed;left:0;top:0;width:9em">Claude Opus 4.7</nav>'
  const page = await open(`${contents}<p>GPT-5.5</p><p id="text">So good is Claude Opus 4.7</p>`)
  await waitForNotes(page, GPT, CLAUDE)
  const top = await page.evaluate(() => document.querySelector('#text')?.getBoundingClientRect().top)
  const [note] = (await page.readNotes()).filter(({ text }) => text === CLAUDE)
  expect(note?.top).toBeCloseTo(top ?? 0, -1)
  await page.close()
})

it('sets the note beside the title that is read, where it is said to screen readers first', async () => {
  const style = 'position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap'
  const link = `<a href=""><faceplate-screen-reader-content style="${style}">Claude Opus 4.7 is out</faceplate-screen-reader-content></a>`
  const page = await open(`<p>GPT-5.5</p>${link}<p>Claude Opus 4.7 is out</p>`)
  await waitForNotes(page, GPT, CLAUDE)
  await page.close()
})

it('sets a note where the next slide would be if it were not cut off', async () => {
  const page = await open('<div style="overflow:hidden"><div style="display:flex;width:40em"><p style="width:20em">GPT-5.5</p><p>Two</p></div></div>')
  await waitForNotes(page, GPT)
  const [note] = await page.readNotes()
  expect(note?.left).toBeGreaterThan(800)
  await page.close()
})

it.each([
  ['is folded away', '<details id="part" open><summary>Fold</summary><p>Claude Opus 4.7</p></details>', 'part.open = false'],
  ['is made transparent', '<p id="part">Claude Opus 4.7</p>', 'part.style.opacity = 0'],
  ['gets something laid over its margins', '<p style="position:relative">Claude Opus 4.7<b id="part" hidden style="position:absolute;inset:0 -300px;background:#fc0"></b></p>', 'part.hidden = false'],
])('takes away the note of what %s', async (_how, part, onClick) => {
  const page = await open(`<p>GPT-5.5</p>${part}`, onClick)
  await waitForNotes(page, GPT, CLAUDE)
  await page.click({ x: 5, y: 300 })
  await waitForNotes(page, GPT)
  await page.close()
})

it.each([
  ['on its line, noted further up', '<p>Claude Opus 4.7</p><p>GPT-5.5, unlike Claude Opus 4.7</p>'],
  ['in the next cell, noted further up', '<p>Claude Opus 4.7</p><table><tr><td>GPT-5.5<td>and<td>Claude Opus 4.7</table>'],
])('says whose figures a note tells where another name stands %s', async (_where, body) => {
  const page = await open(body)
  await waitForNotes(page, CLAUDE, `GPT-5.5 ${GPT}`)
  await page.close()
})

it('says whose figures a note tells as soon as another name comes to its line', async () => {
  const page = await open('<p>Claude Opus 4.7</p><p id="part">GPT-5.5</p><p>GPT-5.5, and GPT-5.5 again</p>', 'part.append(" and Claude Opus 4.7")')
  await waitForNotes(page, GPT, CLAUDE)
  await page.click({ x: 5, y: 300 })
  await waitForNotes(page, CLAUDE, `GPT-5.5 ${GPT}`)
  await page.close()
})

it.each([
  ['the next column', '<div style="display:grid;grid-template-columns:10em 8em;gap:1em"><p>GPT-5.5</p><p>Another</p></div>'],
  ['what floats in its line', '<aside style="float:right;width:8em">Another</aside><p>GPT-5.5</p>'],
  ['what a part beside it shows', '<div style="position:absolute;width:0;height:0"><p style="position:absolute;left:10em;width:8em;margin:0">Another</p></div><p style="width:10em;margin:0">GPT-5.5</p>'],
  [
    'what a component shows',
    '<div id="part"></div><script>part.attachShadow({ mode: "open" }).innerHTML = "<div style=\'display:flex\'><p style=\'flex:0 0 20em\'>GPT-5.5</p><p style=\'flex:0 0 8em\'>Another</p></div>"</script>',
  ],
])('sets no note beyond or over %s', async (_what, body) => {
  const page = await open(body)
  await waitForNotes(page, GPT)
  const [note] = await page.readNotes()
  expect(note?.right).toBeLessThan(await page.evaluate(() => document.body.getBoundingClientRect().left))
  await page.close()
})

it('marks names in a component and sets a note on the bare ground of the component itself', async () => {
  const page = await open('<div id="part"></div><script>part.attachShadow({ mode: "open" }).innerHTML = "<p style=\'width:8em\'>GPT-5.5</p>"</script>')
  await waitForNotes(page, GPT)
  const [note] = await page.readNotes()
  expect(note?.right).toBeLessThan(await page.evaluate(() => document.body.getBoundingClientRect().right))
  await page.close()
})

it('takes away notes that would stay behind where the body scrolls by itself', async () => {
  const page = await open('<p>GPT-5.5</p><div style="height:2000px"></div>', 'document.documentElement.style = "overflow:hidden;height:100%"; document.body.style = "overflow:auto;height:100%;margin:0 auto"')
  await waitForNotes(page, GPT)
  await page.click({ x: 5, y: 300 })
  await waitForNotes(page)
  await page.close()
})

it('takes notes away while lines keep moving, rather than leave them beside others', async () => {
  const page = await open('<ul id="list"><li>GPT-5.5</li><li>Claude Opus 4.7</li><li>Another</li></ul>')
  await waitForNotes(page, GPT, CLAUDE)
  await page.evaluate(() => {
    const list = document.querySelector('#list') as HTMLElement
    const timer = setInterval(() => list.append(list.children[0] as Element), 100)
    document.addEventListener('click', () => clearInterval(timer))
  })
  await waitForNotes(page)
  await page.click({ x: 5, y: 300 })
  await waitForNotes(page, GPT, CLAUDE)
  await page.close()
})

it('makes room for what the page adds where a note stands', async () => {
  const page = await open('<p>GPT-5.5</p>')
  await waitForNotes(page, GPT)
  const [before] = await page.readNotes()
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="position:absolute;top:0;right:0;width:430px;height:100px;background:#fc0">Advertisement</p>'))
  await waitUntil('the note on the other side', async () => {
    const [note] = await page.readNotes()
    return note !== undefined && note.right < (before?.left ?? 0)
  })
  await page.close()
})

it('sets a note beside the first line of a name that begins with a large letter', async () => {
  const page = await open('<style>p::first-letter{float:left;font-size:60px;line-height:1}</style><p>GPT-5.5 is a name<br>of two lines.</p>')
  await waitForNotes(page, GPT)
  const [note] = await page.readNotes()
  const [, line] = await page.evaluate(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('p')?.firstChild ?? document.body)
    return Array.from(range.getClientRects(), ({ top, bottom }) => (top + bottom) / 2)
  })
  expect(Math.abs(((note?.top ?? 0) + (note?.bottom ?? 0)) / 2 - (line ?? 0))).toBeLessThan(3)
  await page.close()
})

it('leaves the letters of a note whole beside tiny text', async () => {
  const page = await open('<p style="font-size:6px">GPT-5.5</p>')
  await waitForNotes(page, GPT)
  const [note] = await page.readNotes()
  expect((note?.bottom ?? 0) - (note?.top ?? 0)).toBeGreaterThan(12)
  await page.close()
})

it('sets no note on a picture behind the whole page', async () => {
  const page = await open('<style>#picture{background:linear-gradient(#fff,#000)}</style><p>GPT-5.5</p>', 'document.body.id = ""')
  await waitForNotes(page, GPT)
  await page.evaluate(() => document.body.setAttribute('id', 'picture'))
  await waitForNotes(page)
  await page.click({ x: 5, y: 300 })
  await waitForNotes(page, GPT)
  await page.close()
})

// By WCAG: the soft inks are read on what is nearly white or black alone.
it.each([
  ['white', '#fff', '<div style="background:#111;color:#eee"><p>GPT-5.5</p></div>', 'rgb(107, 100, 89)'],
  ['nearly black', '#111', '<div style="background:#fff"><p>GPT-5.5</p></div>', 'rgb(169, 159, 144)'],
  ['a bright colour', '#9c6', '<p>GPT-5.5</p>', 'rgb(0, 0, 0)'],
  ['a deep colour', '#046', '<p style="color:#fff">GPT-5.5</p>', 'rgb(255, 255, 255)'],
])('writes a note to be read on the ground where it stands: %s', async (_ground, background, body, ink) => {
  const page = await open(`<style>body{background:${background}}</style>${body}`)
  await waitForNotes(page, GPT)
  expect((await page.readNotes()).map(({ color }) => color)).toEqual([ink])
  await page.close()
})

it('sets notes on a page that writes its theme at every frame', async () => {
  const page = await open('<p>GPT-5.5</p><p id="part" style="opacity:0">Claude Opus 4.7</p>', 'part.style.opacity = 1')
  await waitForNotes(page, GPT)
  await page.evaluate(() => {
    const write = (timeMs: number) => {
      document.documentElement.style.setProperty('--time', String(timeMs))
      requestAnimationFrame(write)
    }
    requestAnimationFrame(write)
  })
  await page.click({ x: 5, y: 300 })
  await waitForNotes(page, GPT, CLAUDE)
  await page.close()
})
