import * as v from 'valibot'
import { BoardSchema } from '../board/board.ts'
import type { Day } from '../day/day.ts'
import { EditionSchema, StorySchema, type Edition, type SectionId } from '../edition/edition.ts'
import { ModelFactsSchema } from '../model/model.ts'

/** The shape each kind of source yields; stored copies are read back through the same schema. */
export const yieldSchemas = {
  edition: EditionSchema,
  models: v.array(ModelFactsSchema),
  stories: v.array(StorySchema),
  boards: v.array(BoardSchema),
} as const
export type Yield = keyof typeof yieldSchemas
export type Yielded<Kind extends Yield> = v.InferOutput<(typeof yieldSchemas)[Kind]>

/** What a parser may know beside the body. */
export interface ParseContext {
  /** The address that answered, after redirects. */
  url: string
  /** What the server says the body's own address is; links in feeds are relative to that. */
  contentLocation?: string | undefined
  fetchedAtMs: number
  /** Of a source that answers in pages: the bodies behind the first, in order. */
  furtherBodies?: readonly string[]
}

/** What an address may depend on. */
export interface AddressContext {
  today: Day
  /** The newest edition of the report that is held: its links lead to its other pages. */
  report?: Edition | undefined
}

interface SourceOf<Kind extends Yield> {
  /** Unique, kebab-case; the storage key and the name in messages follow from it. */
  id: string
  /** As shown to a person. */
  title: string
  /** The page a person would open. */
  homepage: string
  yields: Kind
  /** Asked unless the reader switches it off; the others are asked only when switched on. */
  isOnByDefault: boolean
  everyMinutes: number
  /** One address; or those to try in order until one answers. None at all: there is nothing to ask for today. */
  url: string | ((context: AddressContext) => readonly string[])
  /** Its address is a link of the report's edition, and what it holds belongs to that edition. */
  isPageOfReport?: true
  /**
   * Reads a body. Pure; nothing of the network or the clock but what the context says.
   * @throws SourceError when the body is not what the source should answer
   */
  parse: (body: string, context: ParseContext) => Yielded<Kind>
  /** Of a source that answers in pages: the address of the one behind this body, on the same origin; undefined behind the last. */
  more?: (body: string, pagesSoFar: number) => string | undefined
}

export type EditionSource = SourceOf<'edition'>
export interface ModelsSource extends SourceOf<'models'> {
  /** It is there for its prices: an answer without any has another shape, though its names can still be read. */
  tellsPrices?: true
}
export type BoardsSource = SourceOf<'boards'>
export interface StoriesSource extends SourceOf<'stories'> {
  section: SectionId
  /** Its address answers one of the formats that other readers know as well. */
  isFeed?: true
}
export type Source = EditionSource | ModelsSource | StoriesSource | BoardsSource

/** A source answered with something we cannot use. The message is a sentence for the person. */
export class SourceError extends Error {
  override name = 'SourceError'
}

/** A source that yields this kind. */
export function doesYield<Kind extends Yield>(source: Source, kind: Kind): source is Extract<Source, { yields: Kind }> {
  return source.yields === kind
}
