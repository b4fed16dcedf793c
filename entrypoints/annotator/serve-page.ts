import { browser } from 'wxt/browser'
import type { Annotator } from '../../annotator/start-annotator.ts'
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

  function onConnect(port: Port): void {
    if (port.name !== PAGE_MENTIONS_PORT) return
    ports.add(port)
    port.onDisconnect.addListener(() => ports.delete(port))
    port.onMessage.addListener((message) => {
      const { show, check } = (message ?? {}) as { show?: { frame?: unknown; key?: unknown }; check?: unknown }
      const session = annotator.session()
      if (session && check === true) void session.excerpts().then((excerpts) => excerpts && ports.has(port) && port.postMessage(excerpts))
      if (session && typeof show?.key === 'string' && show.frame === session.mentions().frame) session.show(show.key)
    })
    tell(port)
  }

  function obey(command: PageCommand): void {
    const session = isInFront() ? annotator.session() : undefined
    if (command === 'open-card') session?.openCard()
    else session?.step(command === 'next-mention' ? 1 : -1)
  }

  function tell(port: Port): void {
    const mentions: FrameMentions = annotator.session()?.mentions() ?? { frame: '', isTop: window === top, mentions: [] }
    port.postMessage(mentions)
  }

  function leave(): void {
    ports.forEach((port) => port.disconnect())
    ports.clear()
  }

  // Firefox keeps the ports of a page that it keeps: the popup would show what is gone.
  addEventListener('pagehide', leave, { signal })
  browser.runtime.onConnect.addListener(onConnect)
  watchPageCommands(obey)
  signal.addEventListener('abort', () => ports.clear())
  return () => ports.forEach(tell)
}

/** Every frame of a tab is told; the one that has the focus acts. */
function isInFront(): boolean {
  return window === top ? document.activeElement?.localName !== 'iframe' : document.hasFocus()
}
