import { DomHandler, Parser } from 'htmlparser2'
import { say } from '../language/say.ts'
import { SourceError } from '../source/source.ts'

/** No page nests deeper, and the parser's time grows with the square of the depth. */
const DEEPEST = 12_000

type HandlerBase = InstanceType<typeof DomHandler>
export type Markup = HandlerBase['root']['children'][number]

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > DEEPEST) throw new SourceError(say('fault.pageNested'))
    super.onopentag(name, attributes)
  }
}

/** @throws SourceError when the markup is nested beyond reason */
export function parseMarkup(html: string): Markup[] {
  const handler = new ShallowHandler()
  new Parser(handler).end(html)
  return handler.root.children
}
