import type { PlacedName } from './page.ts'

/** What the page itself can tell of marks, whoever made them and however. */
export interface Probe {
  /** How many of the names on the screen there are, and how many of them are marked. */
  look: () => { visible: number; marked: number }
}
declare global {
  interface Window {
    benchProbe: Probe
  }
}

export const MARKED = 'bench-marked'

export interface ProbeOptions {
  names: readonly PlacedName[]
  /** The `performance.mark` to make when all names on the first screen are marked. */
  watchedMark: string | undefined
}

/** Runs in the page, so it uses nothing of its surroundings. */
export function installProbe({ names, watchedMark }: ProbeOptions): void {
  const keyOf = (node: Node, text: string) => {
    const element = node instanceof Element ? node : node.parentElement
    return `${element?.closest('[id]')?.id ?? ''} ${text.replace(/\s+/g, ' ')}`
  }

  function markedKeys(): Set<string> {
    const keys = new Set<string>()
    for (const mark of document.querySelectorAll('mark')) keys.add(keyOf(mark, mark.textContent))
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        if (!startContainer.isConnected) continue
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        keys.add(keyOf(startContainer, range.toString()))
      }
    }
    return keys
  }

  const isOnScreen = ({ top, bottom, width }: DOMRect) => bottom > 0 && top < innerHeight && width > 0

  /** Where a text stands in a block, whatever elements a contender has put around its parts. */
  function rangeOf(block: Element, text: string): Range | undefined {
    const start = block.textContent.indexOf(text)
    if (start < 0) return undefined
    const range = document.createRange()
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let before = 0; walker.nextNode(); ) {
      const node = walker.currentNode as Text
      const end = start + text.length
      if (before <= start && start < before + node.length) range.setStart(node, start - before)
      if (before < end && end <= before + node.length) range.setEnd(node, end - before)
      before += node.length
    }
    return range
  }

  function visibleKeys(): string[] {
    return names.flatMap(({ id, text }) => {
      const block = document.getElementById(id)
      if (!block || !isOnScreen(block.getBoundingClientRect())) return []
      const range = rangeOf(block, text)
      return range && isOnScreen(range.getBoundingClientRect()) ? [`${id} ${text}`] : []
    })
  }

  window.benchProbe = {
    look: () => {
      const visible = visibleKeys()
      const marked = markedKeys()
      return { visible: visible.length, marked: visible.filter((key) => marked.has(key)).length }
    },
  }
  if (watchedMark === undefined) return
  const watch = () => {
    const visible = visibleKeys()
    const look = () => {
      const marked = markedKeys()
      if (visible.every((key) => marked.has(key))) performance.mark(watchedMark)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }
  document.addEventListener('DOMContentLoaded', watch)
}
