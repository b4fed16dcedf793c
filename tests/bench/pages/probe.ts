import type { PlacedName } from './page.ts'

/** What the page itself can tell of marks, whoever made them and however. */
export interface Probe {
  /** How many of the names on the screen there are, and how many of them are marked. */
  look: () => { visible: number; marked: number }
  /** How many of all names of the page are marked at this moment. */
  count: () => number
}
declare global {
  interface Window {
    benchProbe: Probe
  }
}

/** Runs in the page, so it uses nothing of its surroundings. `isWatching`: puts down the moment when all visible names are marked. */
export function installProbe({ names, isWatching }: { names: readonly PlacedName[]; isWatching: boolean }): void {
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

  function visibleKeys(): string[] {
    return names.flatMap(({ id, text }) => {
      const block = document.getElementById(id)
      if (!block || !isOnScreen(block.getBoundingClientRect())) return []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        const at = node.data.indexOf(text)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + text.length)
        if (isOnScreen(range.getBoundingClientRect())) return [keyOf(node, text)]
      }
      return []
    })
  }

  window.benchProbe = {
    look: () => {
      const visible = visibleKeys()
      const marked = markedKeys()
      return { visible: visible.length, marked: visible.filter((key) => marked.has(key)).length }
    },
    count: () => {
      const marked = markedKeys()
      return names.filter(({ id, text }) => marked.has(`${id} ${text}`)).length
    },
  }
  if (!isWatching) return
  const watch = () => {
    const visible = visibleKeys()
    const look = () => {
      const marked = markedKeys()
      if (visible.every((key) => marked.has(key))) performance.mark('bench-marked')
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }
  document.addEventListener('DOMContentLoaded', watch)
}
