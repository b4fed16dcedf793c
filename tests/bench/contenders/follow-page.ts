const BATCH_MS = 150

/** Reads the page once, and afterwards whatever it adds or rewrites, in batches: the least that any annotator must do. */
export function followPage(read: (roots: readonly Node[]) => void): void {
  const changed = new Set<Node>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') changed.add(target)
      for (const node of addedNodes) changed.add(node)
    }
    timer ??= setTimeout(readChanged, BATCH_MS)
  })

  function readChanged(): void {
    timer = undefined
    const roots = [...changed].filter((node) => node.isConnected && !hasAncestorIn(changed, node))
    changed.clear()
    read(roots)
    // What the reading itself changed is no news.
    observer.takeRecords()
  }

  read([document.body])
  observer.observe(document.body, { childList: true, characterData: true, subtree: true })
}

function hasAncestorIn(nodes: ReadonlySet<Node>, node: Node): boolean {
  for (let above = node.parentNode; above; above = above.parentNode) if (nodes.has(above)) return true
  return false
}
