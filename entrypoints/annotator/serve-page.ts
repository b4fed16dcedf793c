import { browser } from 'wxt/browser'
import { randomName } from '../../annotator/random-name.ts'
import type { Annotator } from '../../annotator/start-annotator.ts'
import type { FrameExcerpts } from '../../core/check/excerpt.ts'
import type { FrameMentions } from '../../core/mention/page-mention.ts'
import { PAGE_MENTIONS_PORT, type PageCommand } from '../../platform/messages.ts'
import { watchPageCommands } from '../../platform/watch-page-commands.ts'

interface Port {
  name: string
  postMessage: (message: unknown) => void
  disconnect: () => void
  onMessage: { addListener: (listener: (message: unknown) => void) => void }
  onDisconnect: { addListener: (listener: () => void) => void }
}

/** Answers the popup and the keys of the browser. @returns tells every open popup what the page names now */
export function servePage(annotator: Annotator, signal: AbortSignal): () => void {
  const ports = new Set<Port>()
  // One for all sessions: to the popup a frame under another name is another frame.
  const frame = randomName()

  function onConnect(port: Port): void {
    if (port.name !== PAGE_MENTIONS_PORT) return
    ports.add(port)
    port.onDisconnect.addListener(() => ports.delete(port))
    port.onMessage.addListener((message) => {
      const { show, check } = (message ?? {}) as { show?: { frame?: unknown; key?: unknown }; check?: unknown }
      if (check === true) void tellExcerpts(port)
      if (typeof show?.key === 'string' && show.frame === frame) annotator.session()?.show(show.key)
    })
    tell(port)
  }

  async function tellExcerpts(port: Port): Promise<void> {
    const excerpts = await annotator.session()?.excerpts()
    if (excerpts && ports.has(port)) port.postMessage({ frame, ...excerpts } satisfies FrameExcerpts)
  }

  function obey(command: PageCommand): void {
    const session = isInFront() ? annotator.session() : undefined
    if (command === 'open-card') session?.openCard()
    else session?.step(command === 'next-mention' ? 1 : -1)
  }

  function tell(port: Port): void {
    port.postMessage({ frame, isTop: window === top, mentions: annotator.session()?.mentions() ?? [] } satisfies FrameMentions)
  }

  function leave(): void {
    ports.forEach((port) => port.disconnect())
    ports.clear()
  }

  // Firefox keeps the ports of a page that it keeps: the popup would show what is gone.
  addEventListener('pagehide', leave, { signal })
  // Kept, because a script that outlives an update may find `browser.runtime` gone.
  const { onConnect: connections } = browser.runtime
  connections.addListener(onConnect)
  const unwatchCommands = watchPageCommands(obey)
  signal.addEventListener('abort', () => {
    connections.removeListener(onConnect)
    unwatchCommands()
    leave()
  })
  return () => ports.forEach(tell)
}

/** Every frame of a tab is told; the innermost that has the focus acts. Those around it have the focus as well. */
function isInFront(): boolean {
  return !/^i?frame$/.test(document.activeElement?.localName ?? '') && (window === top || document.hasFocus())
}
