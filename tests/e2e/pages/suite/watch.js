/**
 * What every page of the suite watches from its first script on, in the page's own world, where the extension must not be noticed.
 * A classic script, so that it runs before anything else of the page; it keeps what it needs, because a page may break it later.
 */
window.suite = (() => {
  const { highlights } = CSS
  const root = document.documentElement
  /** In a browser without the extension there is nothing to wait for. */
  const longestWaitMs = location.search === '?unmarked' ? 0 : 5_000
  /** The element of the extension may be put back a few times into a page that throws it out. */
  const mostAdditions = 4
  const fail = []
  const errors = []
  const looks = []
  let isDone = false
  let isQuiet = false
  let messages = 0
  let additions = 0

  addEventListener('error', ({ message, target }) => errors.push(message || `${target.localName} did not load`), true)
  addEventListener('unhandledrejection', ({ reason }) => errors.push(`rejection: ${reason}`))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => errors.push(`CSP: ${violatedDirective} ${blockedURI}`))
  addEventListener('message', ({ data }) => {
    if (data !== 'from the page itself') messages++
  })
  for (const level of ['error', 'warn']) {
    const write = console[level]
    console[level] = (...said) => {
      errors.push(said.join(' '))
      write.apply(console, said)
    }
  }

  const isHtml = () => document.documentElement.localName === 'html'
  const isPart = (node) => ['head', 'body', 'frameset'].includes(node.localName) || node.nodeType !== 1
  const besideBody = () => (isHtml() ? [...document.documentElement.children].filter((child) => !isPart(child)) : [])

  /** A record of something that the page did not do. */
  function blame(record) {
    const { type, target, attributeName, addedNodes, removedNodes } = record
    if (type === 'childList' && target === root && isHtml()) {
      const foreign = [...addedNodes].filter((node) => !isPart(node))
      additions += foreign.length
      if (foreign.length === addedNodes.length && ![...removedNodes].some(isPart)) return
    }
    const isBeside = isHtml() && target !== root && target !== document && !document.head?.contains(target) && !document.body?.contains(target)
    if (!isBeside) fail.push(`${type} ${attributeName ?? ''} of ${target.nodeName}: ${[...addedNodes, ...removedNodes].map((node) => node.nodeName).join()}`)
  }
  const observer = new MutationObserver((records) => quietly(() => records.forEach(blame)))

  /** Runs what belongs to the checks, so that it is not taken for the extension. */
  function quietly(run) {
    const before = isQuiet
    isQuiet = true
    try {
      return run()
    } finally {
      isQuiet = before
    }
  }

  function marks(within = document) {
    const ranges = [...highlights.values()].flatMap((highlight) => [...highlight])
    return ranges.filter((range) => isWhole(range) && (within === document || within.contains(range.startContainer))).map(toRange)
  }

  /** A range whose text has since changed shows nothing. */
  function isWhole({ startContainer, startOffset, endContainer, endOffset }) {
    return startContainer.isConnected && startOffset <= startContainer.length && endContainer.isConnected && endOffset <= endContainer.length
  }

  function toRange({ startContainer, startOffset, endContainer, endOffset }) {
    const range = document.createRange()
    range.setStart(startContainer, startOffset)
    range.setEnd(endContainer, endOffset)
    return range
  }

  const textOf = (range) => range.toString().replace(/\s+/g, ' ')
  const markedIn = (within) => quietly(() => marks(within).map(textOf))

  /** Runs `next` once `holds`, or after the longest wait all the same, so that the page always comes to its end. */
  function when(holds, next) {
    const endMs = performance.now() + longestWaitMs
    const timer = setInterval(() => {
      if (!quietly(holds) && performance.now() < endMs) return
      clearInterval(timer)
      next()
    }, 20)
  }

  function check() {
    const now = []
    const ok = (holds, what) => {
      if (!holds) now.push(what)
    }
    observer.takeRecords().forEach(blame)
    const foreign = besideBody()
    ok(messages === 0, `${messages} messages to the page`)
    ok(additions <= mostAdditions, `${additions} elements added beside the body`)
    ok(foreign.length <= 1, `${foreign.length} foreign elements beside the body`)
    for (const element of foreign) {
      ok(element.shadowRoot === null, 'an open shadow root beside the body')
      ok(element.childNodes.length === 0, 'an element with content beside the body')
      ok(element.id === '' && element.className === '', 'an element with a name beside the body')
    }
    for (const look of looks) look(ok)
    return { fail: [...fail, ...now].slice(0, 20), errors: errors.slice(0, 20), done: isDone, marks: marks().map(textOf) }
  }
  window.__check = () => quietly(check)

  return {
    errors,
    marked: markedIn,
    quietly,
    isQuiet: () => isQuiet,
    isDone: () => isDone,
    /** Adds an invariant, looked at in every check. */
    look: (invariant) => quietly(() => looks.push(invariant)),
    /** Once the page is parsed, every change of the document is someone else's, but for those made by `change`. */
    keepStill: () =>
      quietly(() => {
        const observe = () => quietly(() => observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true }))
        if (document.readyState === 'loading') addEventListener('DOMContentLoaded', observe)
        else observe()
      }),
    change(run) {
      quietly(() => observer.takeRecords().forEach(blame))
      run()
      observer.takeRecords()
    },
    when,
    whenMarked: (next) => when(() => marks().length > 0, next),
    finish: () => void (isDone = true),
    /** A point on the first mark that reads `name`, brought into view. */
    placeOf: (name) =>
      quietly(() => {
        const range = marks().find((mark) => textOf(mark) === name)
        range?.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })
        const [box] = range?.getClientRects() ?? []
        return box && { x: box.x + Math.min(box.width / 2, 12), y: box.y + Math.min(box.height / 2, 12) }
      }),
  }
})()
