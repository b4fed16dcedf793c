import { say } from '../../core/language/say.ts'
import { SourceError, type Source } from '../../core/source/source.ts'
import { ask, type Answer, type Validators } from '../../platform/ask.ts'
import { waitForHost } from '../../platform/host-pace.ts'

const MAX_PAGES = 10

export type Pages = Extract<Answer, { kind: 'new' }> & {
  /** The bodies behind the first, of a source that answers in pages. */
  furtherBodies: string[]
}

/**
 * Asks an address of a source, and for the pages behind what it answers. Part of a board would be shown as all of it, so where one
 * page fails all do.
 *
 * @throws SourceError with a sentence for the person
 */
export async function askPages(source: Source, url: string, validators: Validators): Promise<Pages | Exclude<Answer, { kind: 'new' }>> {
  await waitForHost(url)
  const first = await ask(url, validators)
  if (first.kind !== 'new') return first
  const furtherBodies: string[] = []
  let retryAtMs = first.retryAtMs
  for (let last = first.body; furtherBodies.length + 1 < MAX_PAGES; ) {
    const nextUrl = source.more?.(last, furtherBodies.length + 1)
    if (nextUrl === undefined) break
    if (new URL(nextUrl).origin !== new URL(url).origin) throw new SourceError(say('fault.nextPageElsewhere'))
    await waitForHost(nextUrl)
    const next = await ask(nextUrl, {})
    if (next.kind !== 'new') throw new SourceError(say('fault.pagesBrokeOff', furtherBodies.length + 1, { count: furtherBodies.length + 1 }))
    last = next.body
    retryAtMs = next.retryAtMs ?? retryAtMs
    furtherBodies.push(last)
  }
  return { ...first, furtherBodies, retryAtMs }
}
