import type { Markup } from './parse-markup.ts'
import { isUnseen } from './element-kinds.ts'

export type MarkupElement = Extract<Markup, { attribs: unknown }>

export function isElement(node: Markup): node is MarkupElement {
  return 'attribs' in node
}

/**
 * Content a server streams after the page: it arrives in `<div hidden id="S:0">` and the page's own script moves it to where
 * `<template id="B:0">` stands. We run no scripts, so the walk does the moving.
 */
export interface StreamedContent {
  chunks: Map<string, MarkupElement>
  places: Set<string>
}

export function findStreamedContent(top: readonly Markup[]): StreamedContent {
  const chunks = new Map<string, MarkupElement>()
  const places = new Set<string>()
  const waiting: Markup[] = [...top]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    const [kind, name] = streamedId(node)
    if (kind === 'chunk') chunks.set(name, node)
    if (kind === 'place') places.add(name)
    for (const child of node.children) waiting.push(child)
  }
  return { chunks, places }
}

/** The children a reader sees: nothing hidden, and streamed content where it belongs. */
export function visibleChildren(children: readonly Markup[], streamed: StreamedContent): Markup[] {
  const visible: Markup[] = []
  let isWaitingLine = false
  for (const child of children) {
    if (!isElement(child)) {
      // React marks the end of what stands in for streamed content, a "Loading…", with this comment.
      if (child.type === 'comment' && 'data' in child && child.data === '/$') isWaitingLine = false
      if (!isWaitingLine) visible.push(child)
      continue
    }
    if (isWaitingLine) continue
    const [kind, name] = streamedId(child)
    const content = kind === 'place' ? streamed.chunks.get(name) : undefined
    if (content) {
      // Shown once, however often it is asked for.
      streamed.chunks.delete(name)
      visible.push(content)
      isWaitingLine = child.attribs.id?.startsWith('B') === true
    } else if (kind === 'chunk' ? !streamed.places.has(name) : !isUnseen(child.name, child.attribs)) visible.push(child)
  }
  return visible
}

function streamedId({ name, attribs: { id = '', hidden } }: MarkupElement): ['place' | 'chunk' | 'neither', string] {
  const isPlace = name === 'template' && /^[BP]:/.test(id)
  const isChunk = hidden !== undefined && id.startsWith('S:')
  return [isPlace ? 'place' : isChunk ? 'chunk' : 'neither', id.slice(2)]
}
