import type { MentionIndex } from '../core/mention/mention.ts'
import { isPage } from './readable.ts'
import { startSession, type Session, type SessionParts, type SessionSettings } from './session.ts'

/** What is to be done on this page: which names to mark, and how. */
export interface Orders {
  index: MentionIndex
  settings: SessionSettings
}

export interface AnnotatorParts extends Omit<SessionParts, 'index'> {
  /** When it aborts, nothing of the annotator is left in the page. */
  signal: AbortSignal
  /** Calls back with the orders, now and whenever they change; with undefined while the page is to be left alone. */
  watchOrders: (onOrders: (orders: Orders | undefined) => void) => void
}

export interface Annotator {
  /** The session at work, if any. */
  session: () => Session | undefined
}

/** off ⇄ (orders) a session with one set of names; other names make another session, other settings do not */
export function startAnnotator({ signal, watchOrders, ...parts }: AnnotatorParts): Annotator {
  let session: Session | undefined
  let index: MentionIndex | undefined

  function end(): void {
    session?.end()
    session = index = undefined
    parts.onMentions()
  }

  if (!isPage(parts.document) || signal.aborted) return { session: () => undefined }

  signal.addEventListener('abort', end)
  watchOrders((orders) => {
    if (signal.aborted) return
    if (orders?.index !== index) end()
    if (!orders) return
    index = orders.index
    session ??= startSession({ ...parts, index })
    session.configure(orders.settings)
  })
  return { session: () => session }
}
