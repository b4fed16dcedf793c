import { inflateSync } from 'node:zlib'

/** What is on paper: so many pages, so many characters drawn. */
export interface Printed {
  pages: number
  characters: number
}

/** Reads as much of a PDF as both browsers write: deflated streams, and text as strings between `BT` and `ET`. */
export function readPrinted(pdf: Buffer): Printed {
  const bytes = pdf.toString('latin1')
  const parts = [bytes.replace(/stream\r?\n.*?endstream/gs, ''), ...inflatedStreams(pdf, bytes)]
  return {
    pages: sum(parts, (part) => part.match(/\/Type\s*\/Page\b/g)?.length ?? 0),
    characters: sum(parts, (part) => sum(part.match(/\bBT\b.*?\bET\b/gs) ?? [], charactersIn)),
  }
}

function inflatedStreams(pdf: Buffer, bytes: string): string[] {
  return [...bytes.matchAll(/\/FlateDecode.*?stream\r?\n/gs)].map((header) => {
    const start = header.index + header[0].length
    return inflateSync(pdf.subarray(start, bytes.indexOf('endstream', start)), { finishFlush: 2 }).toString('latin1')
  })
}

/** In hexadecimal, four digits a character, or as literal bytes. */
function charactersIn(drawing: string): number {
  const inHex = sum(drawing.match(/<[\da-f\s]+>/gi) ?? [], (text) => text.replace(/[^\da-f]/gi, '').length / 4)
  return inHex + sum(drawing.match(/\((?:\\.|[^\\)])*\)/gs) ?? [], (text) => text.slice(1, -1).replace(/\\(?:\d{3}|.)/gs, '_').length)
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
