import { seededRandom, type SeededRandom } from '../seeded-random.ts'
import type { BenchPage, PlacedName } from './page.ts'
import { createProse } from './prose.ts'
import { pageOf } from './shell.ts'

/** A minute of an assistant's answer, in five seconds: one paragraph that grows by some forty characters a frame. */
export function chat(names: readonly string[]): BenchPage {
  const random = seededRandom(71)
  const earlier = createProse(random, [], 0)
  const before = Array.from({ length: 30 }, (_, at) => `<p id="q${at}">${earlier.paragraph(`q${at}`)}</p>`).join('\n')
  const { sentences, placed } = proseWithNames(random, names, 40, 'answer')
  const script = `
window.runPage = () => new Promise((resolve) => {
  const tokens = ${JSON.stringify(sentences)}.match(/\\s?\\S{1,4}/g)
  const text = document.createTextNode('')
  document.getElementById('answer').append(text)
  scrollTo(0, document.documentElement.scrollHeight)
  let next = 0
  const timer = setInterval(() => {
    text.data += tokens.slice(next, next += 12).join('')
    if (next >= tokens.length) { clearInterval(timer); resolve() }
  }, 16)
})`
  return { name: 'chat', kind: 'chat', html: pageOf(`${before}<p id="answer"></p>`, random, script), names: placed }
}

/** Fifty items more each time its end is reached, twenty times. */
export function list(names: readonly string[]): BenchPage {
  const random = seededRandom(72)
  const prose = createProse(random, names, 1500)
  const item = (at: number) => `<li id="i${at}"><h3>Item ${at}</h3><p>${prose.paragraph(`i${at}`)}</p></li>`
  const first = Array.from({ length: 50 }, (_, at) => item(at)).join('')
  const steps = Array.from({ length: 20 }, (_, step) => Array.from({ length: 50 }, (_, at) => item(50 + step * 50 + at)).join(''))
  const script = `
window.runPage = () => new Promise((resolve) => {
  const steps = ${JSON.stringify(steps).replaceAll('</', '<\\/')}
  const timer = setInterval(() => {
    scrollTo(0, document.documentElement.scrollHeight)
    document.getElementById('items').insertAdjacentHTML('beforeend', steps.shift())
    if (steps.length === 0) { clearInterval(timer); resolve() }
  }, 200)
})`
  return { name: 'list', kind: 'list', html: pageOf(`<ul id="items">${first}</ul>`, random, script), names: prose.placed }
}

/** A hundred rows, made anew ten times a second for three seconds. */
export function dynamic(names: readonly string[]): BenchPage {
  const random = seededRandom(73)
  const rows = Array.from({ length: 100 }, (_, at) => ({ id: `r${at}`, name: at % 3 === 0 ? random.oneOf(names) : `Entry ${at}` }))
  const script = `
const rows = ${JSON.stringify(rows)}
const draw = (tick) => {
  const html = rows.map(({ id, name }, at) => '<tr id="' + id + '"><td>' + at + '</td><td>' + name + '</td><td>$' + (at * 7 + tick) / 10 + '</td><td>' + tick + ' s ago</td></tr>')
  document.querySelector('tbody').innerHTML = html.join('')
}
draw(0)
window.runPage = () => new Promise((resolve) => {
  let tick = 0
  const timer = setInterval(() => {
    draw(++tick)
    if (tick === 30) { clearInterval(timer); resolve() }
  }, 100)
})`
  const placed = rows.filter((_, at) => at % 3 === 0).map(({ id, name }) => ({ id, text: name }))
  return { name: 'dynamic', kind: 'dynamic', html: pageOf('<table><tbody></tbody></table>', random, script), names: placed }
}

/** A million elements side by side, twenty thousand at a time, hardly any of which has a text. */
export function crowd(names: readonly string[]): BenchPage {
  const random = seededRandom(74)
  const chosen = Array.from({ length: 40 }, (_, at) => names[at * Math.floor(names.length / 40)] ?? '')
  const script = `
const names = ${JSON.stringify(chosen)}
window.runPage = () => new Promise((resolve) => {
  let made = 0
  const add = () => {
    const part = document.createDocumentFragment()
    for (const end = made + 20000; made < end; made++) {
      const element = document.createElement(made % 50 === 0 ? 'p' : 'i')
      if (made % 500 === 0) element.textContent = 'Then came ' + (names[made / 500] ?? 'nobody') + '.'
      part.append(element)
    }
    document.getElementById('crowd').append(part)
    if (made < 1000000) setTimeout(add)
    else resolve()
  }
  add()
})`
  return { name: 'crowd', kind: 'dynamic', html: pageOf('<div id="crowd"></div>', random, script), names: chosen.map((text) => ({ id: 'crowd', text })) }
}

/** A name in every few sentences, each of them once. */
function proseWithNames(random: SeededRandom, names: readonly string[], count: number, id: string): { sentences: string; placed: PlacedName[] } {
  const plain = createProse(random, [], 0)
  const step = Math.floor(names.length / count)
  const chosen = Array.from({ length: count }, (_, at) => names[at * step] ?? '')
  const sentences = chosen.map((name) => `Then there is ${name}, of which it was said: ${plain.paragraph(id).replace(/<[^>]*>/g, '').slice(0, 260)}.`)
  return { sentences: sentences.join(' '), placed: chosen.map((text) => ({ id, text })) }
}
