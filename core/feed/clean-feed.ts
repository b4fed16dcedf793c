import { Parser } from 'htmlparser2'
import { say } from '../language/say.ts'
import { SourceError } from '../source/source.ts'
import type { Dialect } from './feed-names.ts'
import { FeedWriter } from './feed-writer.ts'

/** Between two portions we look whether enough has been read. */
const PORTION = 16_384

export interface CleanFeed {
  dialect: Dialect
  xml: string
}

/**
 * Reads a feed as a browser reads a page, and writes what we use of it down as XML without surprises for feedsmith, which
 * knows the dialects but stumbles over much that is not well-formed. So a bare `&`, an undeclared prefix or a missing end do
 * no harm, a document type declares nothing, entities do not expand, and a tail that broke off costs one entry.
 * @throws SourceError when it is a web page or no feed, or when it broke off before the end of its first entry
 */
export function cleanFeed(body: string, pageUrl: string, maxItems: number): CleanFeed {
  const writer = new FeedWriter(pageUrl, maxItems)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      onattribute: () => writer.countAttribute(),
      onclosetag: (name) => writer.close(name),
      ontext: (text) => writer.text(text),
      oncdatastart: () => writer.setLiteral(true),
      oncdataend: () => writer.setLiteral(false),
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  // The parser is never told that the body has ended: it would close what is open, and half an entry would pass for one.
  for (let start = 0; start < body.length && !writer.hasEnough; start += PORTION) {
    parser.write(body.slice(start, start + PORTION))
  }
  const { dialect, xml, itemCount } = writer
  const isWebPage = dialect === undefined && (writer.isWebPage || /^\s*<!doctype html/i.test(body))
  if (isWebPage) throw new SourceError(say('fault.pageForFeed'))
  if (dialect === undefined) throw new SourceError(say('fault.noFeed'))
  if (itemCount === 0 && !writer.isWhole) throw new SourceError(say('fault.feedBrokeOff'))
  return { dialect, xml }
}
