const ELEMENT = 1

/** As much of CDP's DOM.Node as is read here. */
interface DomNode {
  nodeType: number
  backendNodeId: number
  shadowRootType?: string
  children?: DomNode[]
  shadowRoots?: DomNode[]
}

/** The closed shadow roots of the elements beside `body`, by their ids in the debugging protocol. */
export function closedRootIds(document: DomNode): number[] {
  const root = document.children?.find(({ nodeType }) => nodeType === ELEMENT)
  const shadowRoots = root?.children?.flatMap(({ shadowRoots }) => shadowRoots ?? []) ?? []
  return shadowRoots.filter(({ shadowRootType }) => shadowRootType === 'closed').map(({ backendNodeId }) => backendNodeId)
}

/** What a person sees of a shadow root. As source text: it runs in the page, with `this` as the root. */
export const readVisibleText = `function () {
  return [...this.children].filter((child) => child.checkVisibility()).map((child) => child.innerText).join('\\n')
}`

/** The titles, links, and buttons that are not at work, of a shadow root, each with its middle. As source text, like the above. */
export const findControls = `function () {
  const controls = [...this.querySelectorAll('button:not([aria-disabled=true]), a, h2')].filter((control) => control.checkVisibility())
  return controls.map((control) => {
    const { x, y, width, height } = control.getBoundingClientRect()
    const middle = { x: x + width / 2, y: y + height / 2 }
    const words = document.createRange()
    words.selectNodeContents(control)
    return {
      ...middle,
      words: control.textContent,
      lines: words.getClientRects().length,
      isFocused: this.activeElement === control,
      isOpenToView: [y + 1, y + height - 1].every((end) => control.contains(this.elementFromPoint(middle.x, end))),
    }
  })
}`

/** The notes of a shadow root: their words are generated content, which has no other way to be read. As source text, like the above. */
export const findNotes = `function () {
  return [...this.querySelectorAll('.notes span')].filter((note) => note.checkVisibility()).map((note) => {
    const { left, top, right, bottom } = note.getBoundingClientRect()
    return { text: note.dataset.text, color: getComputedStyle(note).color, left, top, right, bottom }
  })
}`
