import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { FrameMentionsSchema, type FrameMentions } from '../core/mention/page-mention.ts'
import { PAGE_MENTIONS_PORT, type CheckPage, type ShowMention } from './messages.ts'

/** A page without names may have nobody who answers; until this has passed, one is waited for. */
const PATIENCE_MS = 600
const RETRY_MS = 300

export interface PageConnection {
  /** Scrolls to a mention and opens its card. */
  show: (mention: ShowMention['show']) => void
  /**
   * Asks every frame what stands around its mentions. `onAnswer` is told what each answers, as it came, and undefined when the page
   * goes; also at once, when nobody is there to ask.
   */
  check: (onAnswer: (answer: unknown) => void) => void
  /** Waits for answers as if newly connected: the page is about to have other names. */
  askAgain: () => void
  close: () => void
}

/**
 * Hears from every frame of a tab which models it names. A page that does not answer, or goes elsewhere, is asked again and again:
 * its script may come with a setting, or with the first name.
 * `onFrames` is told undefined while an answer may still come.
 */
export function connectToPage(tabId: number, onFrames: (frames: FrameMentions[] | undefined) => void): PageConnection {
  const frames = new Map<string, FrameMentions>()
  let port: ReturnType<typeof browser.tabs.connect> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let patience: ReturnType<typeof setTimeout> | undefined
  let onAnswer: ((answer: unknown) => void) | undefined

  function tell(): void {
    onFrames(frames.size === 0 && patience !== undefined ? undefined : [...frames.values()])
  }

  function connect(): void {
    port = browser.tabs.connect(tabId, { name: PAGE_MENTIONS_PORT })
    port.onMessage.addListener((message) => {
      const heard = v.safeParse(FrameMentionsSchema, message)
      if (!heard.success) return onAnswer?.(message)
      frames.set(heard.output.frame, heard.output)
      tell()
    })
    port.onDisconnect.addListener(() => {
      // Read, or Chromium logs that nobody answers.
      void browser.runtime.lastError
      port = undefined
      frames.clear()
      tell()
      onAnswer?.(undefined)
      retry = setTimeout(connect, RETRY_MS)
    })
  }

  function askAgain(): void {
    close()
    onAnswer?.(undefined)
    patience = setTimeout(() => {
      patience = undefined
      tell()
    }, PATIENCE_MS)
    tell()
    connect()
  }

  function close(): void {
    clearTimeout(retry)
    clearTimeout(patience)
    frames.clear()
    port?.disconnect()
    port = undefined
  }

  askAgain()
  return {
    show: (show) => port?.postMessage({ show } satisfies ShowMention),
    check: (tellAnswer) => {
      onAnswer = tellAnswer
      if (port) port.postMessage({ check: true } satisfies CheckPage)
      else tellAnswer(undefined)
    },
    askAgain,
    close,
  }
}
