import type { ExcerptLine, ExcerptName, ExcerptRow, FrameExcerpts } from '../core/check/excerpt.ts'
import type { Mark } from './find-in-page.ts'
import { nextInline } from './inline-flow.ts'
import type { JoinedText } from './join-texts.ts'
import { joinAsRead } from './page-text.ts'
import { isProse, isTooLong } from './readable.ts'
import { runInSlices } from './slices.ts'
import { isShown } from './when-shown.ts'

const MOST_NAMES = 400
/** A sentence or two on either side of a name. */
const REACH_CHARS = 320
const MOST_LINE_CHARS = 12_000
const MOST_CELLS = 24
const MOST_CELL_CHARS = 160
const MOST_HEADS = 3

interface Line {
  nodes: readonly Text[]
  joined: JoinedText
  names: ExcerptLine['names']
}

/** What stands around the mentions of a page: read when asked, and kept nowhere. Undefined when the session ended meanwhile. */
export async function readExcerpts(marks: readonly Mark[], signal: AbortSignal): Promise<Omit<FrameExcerpts, 'frame'> | undefined> {
  const lines = new Map<Text, Line>()
  const rows = new Map<Element, ExcerptRow>()
  await runInSlices(read(), 'soon', signal)
  if (signal.aborted) return undefined
  return { lines: [...new Set(lines.values())].flatMap(nearNames), rows: [...rows.values()], isWhole: marks.length <= MOST_NAMES }

  function* read(): Generator {
    for (const [at, mark] of marks.slice(0, MOST_NAMES).entries()) {
      const { modelId, variant, written } = mark
      const name = { key: `#${at}`, ...(modelId !== undefined && { modelId }), ...(variant !== undefined && { variant }) }
      addToLine(mark, name)
      addToRow(mark, { ...name, written })
      yield
    }
  }

  function addToLine({ range: { startContainer, startOffset, endContainer, endOffset } }: Mark, name: ExcerptName): void {
    const first = startContainer as Text
    if (!first.isConnected) return
    const line = lines.get(first) ?? lineOf(first)
    if (!lines.has(first)) for (const node of line.nodes) lines.set(node, line)
    const offsetOf = (node: Node, offset: number) => (line.joined.starts[line.nodes.indexOf(node as Text)] ?? NaN) + offset
    const [start, end] = [offsetOf(first, startOffset), offsetOf(endContainer, endOffset)]
    if (end > start) line.names.push({ ...name, start, end })
  }

  /** One row per model: in a table's head a model has a column, elsewhere a row. */
  function addToRow({ range: { startContainer } }: Mark, name: ExcerptRow['names'][number]): void {
    const cell = startContainer.parentElement?.closest<HTMLTableCellElement>('td,th')
    const row = cell?.closest('tr')
    const table = row?.closest('table')
    if (!cell || !row || !table || table.querySelector('[rowspan]:not([rowspan="1"])')) return
    const heads = table.tHead ? [...table.tHead.querySelectorAll('tr')].slice(0, MOST_HEADS) : [...table.rows].slice(0, 1)
    const isHead = heads.includes(row)
    const known = rows.get(isHead ? cell : row)
    if (known) return void known.names.push(name)
    const column = columnOf(cell)
    const cells = isHead
      ? [...table.rows].filter((other) => !heads.includes(other)).slice(0, MOST_CELLS).map((other) => ({ header: textOf(other.cells[0]), text: textOf(cellAt(other, column)) }))
      : [...row.cells].filter((other) => other !== cell).slice(0, MOST_CELLS).map((other) => ({
          header: heads.map((head) => textOf(cellAt(head, columnOf(other)))).join(' '),
          text: textOf(other),
        }))
    rows.set(isHead ? cell : row, { caption: textOf(table.caption), label: textOf(cell), names: [name], cells })
  }
}

/** The texts on one line of reading, over the edges of inline elements, without what is hidden. */
function lineOf(text: Text): Line {
  const nodes = [...along(text, false).reverse(), text, ...along(text, true)]
  return { nodes, joined: joinAsRead(nodes), names: [] }
}

function along(from: Text, isForward: boolean): Text[] {
  const texts: Text[] = []
  let chars = 0
  for (let text = nextInline(from, isForward); text && chars < MOST_LINE_CHARS && !isTooLong(text); text = nextInline(text, isForward)) {
    // A text of nothing costs a step as well.
    chars += text.length + 8
    if (isProse(text) && (!text.parentElement || isShown(text.parentElement))) texts.push(text)
  }
  return texts
}

/** Of a line what is near its names, cut where no name is near. */
function nearNames({ joined: { text }, names }: Line): ExcerptLine[] {
  const cuts: { from: number; to: number; names: ExcerptLine['names'] }[] = []
  for (const name of names) {
    const last = cuts.at(-1)
    const to = Math.min(name.end + REACH_CHARS, text.length)
    if (last && name.start - REACH_CHARS <= last.to) {
      last.to = Math.max(last.to, to)
      last.names.push(name)
    } else cuts.push({ from: Math.max(name.start - REACH_CHARS, 0), to, names: [name] })
  }
  return cuts.map(({ from, to, names }) => {
    const before = from > 0 ? '…' : ''
    const shift = before.length - from
    return {
      text: before + text.slice(from, to) + (to < text.length ? '…' : ''),
      names: names.map((name) => ({ ...name, start: name.start + shift, end: name.end + shift })),
    }
  })
}

function columnOf(cell: HTMLTableCellElement): number {
  let column = 0
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) column += (before as HTMLTableCellElement).colSpan
  return column
}

function cellAt({ cells }: HTMLTableRowElement, column: number): HTMLTableCellElement | undefined {
  let left = column
  return [...cells].find(({ colSpan }) => (left -= colSpan) < 0)
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, MOST_CELL_CHARS)
}
