import type { TextPart } from '../model/mark-words.ts'
import { matchWord, type WantedWord } from './match-word.ts'
import { placedWordsOf } from './placed-words.ts'

/** Where a text says a word of the query, and which of them. */
interface Said {
  from: number
  to: number
  which: number
}

/** How much of a text stands before what was found in it. */
const LEAD_IN = 60

/** The whole text, parted at what was asked for: of a word that was only begun, its beginning. */
export function markText(text: string, wanted: readonly WantedWord[]): TextPart[] {
  return partText(text, saidIn(text, wanted), 0, text.length)
}

/** Of several texts the one that says most of what was asked for, or the first; as much of it as there is room for. */
export function markExcerpt(texts: readonly string[], wanted: readonly WantedWord[], room: number): TextPart[] {
  const [best] = texts
    .map((text) => ({ text, said: saidIn(text, wanted) }))
    .map((each) => ({ ...each, count: new Set(each.said.map(({ which }) => which)).size }))
    .sort((a, b) => b.count - a.count)
  if (!best) return []
  const { text, said } = best
  if (text.length <= room) return partText(text, said, 0, text.length)
  const from = startFor(text, said[0]?.from ?? 0, room)
  const to = from + room >= text.length ? text.length : wordEndBefore(text, from + room, from)
  const gap = (isThere: boolean): TextPart[] => (isThere ? [{ text: '…', isMatch: false }] : [])
  return [...gap(from > 0), ...partText(text, said, from, to), ...gap(to < text.length)]
}

function saidIn(text: string, wanted: readonly WantedWord[]): Said[] {
  return placedWordsOf(text).flatMap(({ word, from, to }) => {
    const matches = wanted.flatMap((each, which) => {
      const match = matchWord(each, word)
      if (!match) return []
      // Where folding made it longer or shorter, nobody can say which part of it was meant.
      return [{ from, to: match === 'begun' && word.length === to - from ? from + each.word.length : to, which }]
    })
    return matches.sort((a, b) => b.to - a.to).slice(0, 1)
  })
}

function partText(text: string, said: readonly Said[], from: number, to: number): TextPart[] {
  const parts: TextPart[] = []
  let done = from
  const add = (end: number, isMatch: boolean) => {
    if (end <= done) return
    const last = parts.at(-1)
    // Neighbours of a run without spaces overlap.
    if (last?.isMatch === isMatch) last.text += text.slice(done, end)
    else parts.push({ text: text.slice(done, end), isMatch })
    done = end
  }
  for (const each of said) {
    if (each.from < from || each.to > to) continue
    add(each.from, false)
    add(each.to, true)
  }
  add(to, false)
  return parts
}

/** Some words before what was found, and no further than leaves the end of the text in. */
function startFor(text: string, found: number, room: number): number {
  const earliest = Math.min(found - LEAD_IN, text.length - room)
  if (earliest <= 0) return 0
  const space = text.indexOf(' ', earliest)
  return space < 0 || space >= found ? atCharacter(text, earliest) : space + 1
}

function wordEndBefore(text: string, end: number, from: number): number {
  const space = text.lastIndexOf(' ', end)
  return space > from + (end - from) * 0.6 ? space : atCharacter(text, end)
}

/** Not within one that is two units long. */
function atCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at
}
