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

/** The middle of a button that is not at work, a link or a title in a shadow root, by its words. As source text, like the above. */
export const findControl = `function (words) {
  const controls = [...this.querySelectorAll('button:not([aria-disabled=true]), a, h2')]
  const control = controls.find((control) => control.checkVisibility() && control.textContent === words)
  const box = control?.getBoundingClientRect()
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
}`

/** The notes of a shadow root: their words are generated content, which has no other way to be read. As source text, like the above. */
export const findNotes = `function () {
  return [...this.querySelectorAll('.notes span')].filter((note) => note.checkVisibility()).map((note) => {
    const { left, top, right, bottom } = note.getBoundingClientRect()
    return { text: note.dataset.text, color: getComputedStyle(note).color, left, top, right, bottom }
  })
}`
