// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { foldMutations, type FoldedMutations } from './fold-mutations.ts'

const isOurs = (node: Node) => node instanceof Element && node.localName === 'our-host'

/** What the observer of a page hands over for a change. */
async function fold(change: () => void): Promise<FoldedMutations> {
  const observer = new MutationObserver(() => undefined)
  observer.observe(document, { childList: true, characterData: true, subtree: true, attributeFilter: ['contenteditable'] })
  change()
  const records = observer.takeRecords().map(withNeighbours)
  observer.disconnect()
  return foldMutations(records, isOurs)
}

/** happy-dom tells what stood beside a removal, but not what stands beside an addition. */
function withNeighbours(record: MutationRecord): MutationRecord {
  const { addedNodes, previousSibling, nextSibling } = record
  const [first, last] = [addedNodes[0], addedNodes[addedNodes.length - 1]]
  return { ...record, previousSibling: previousSibling ?? first?.previousSibling ?? null, nextSibling: nextSibling ?? last?.nextSibling ?? null }
}

function add(parent: Element, name: string, text = ''): Element {
  const element = document.createElement(name)
  element.textContent = text
  parent.append(element)
  return element
}

describe('foldMutations', () => {
  let main: Element
  beforeEach(() => {
    document.body.innerHTML = ''
    main = add(document.body, 'main')
  })

  it('keeps the outermost of nested additions', async () => {
    let section: Element | undefined
    const { roots } = await fold(() => {
      section = add(main, 'section')
      add(add(section, 'p'), 'b', 'GPT-5')
    })
    expect(roots).toEqual([section])
  })

  it('forgets what has left the page again, and says that something was lost', async () => {
    const { roots, hasLoss } = await fold(() => add(main, 'p', 'GPT-5').remove())
    expect({ roots, hasLoss }).toEqual({ roots: [], hasLoss: true })
  })

  it('reads a text that changed many times once', async () => {
    const paragraph = add(main, 'p', 'G')
    const text = paragraph.firstChild as Text
    const { roots } = await fold(() => {
      for (const letter of 'PT-5') text.data += letter
    })
    expect(roots).toEqual([text])
  })

  it('reads the text before an addition again, because the name may go on', async () => {
    const paragraph = add(main, 'p', 'GPT-5')
    const { roots } = await fold(() => void add(paragraph, 'b', '.5'))
    expect(roots).toContain(paragraph.firstChild)
  })

  it('reads the text before a removal again, because the name may end now', async () => {
    const paragraph = add(main, 'p', 'GPT-5')
    const bold = add(paragraph, 'b', '.5')
    expect((await fold(() => bold.remove())).roots).toEqual([paragraph.firstChild])
  })

  it('reads what a removal leaves at the end or at the start of a line again, whatever it is in', async () => {
    const paragraph = add(main, 'p')
    const bold = add(paragraph, 'b', 'GPT-5')
    const last = paragraph.appendChild(document.createTextNode('-mini'))
    expect((await fold(() => last.remove())).roots).toEqual([bold])
    const first = paragraph.insertBefore(document.createTextNode('Chat'), bold)
    expect((await fold(() => first.remove())).roots).toEqual([bold])
    paragraph.append(' now', document.createElement('ul'))
    paragraph.prepend('Claude ')
    const { roots } = await fold(() => paragraph.childNodes[2]?.remove())
    expect(roots).toEqual([bold, paragraph.firstChild])
  })

  it('reads on over the comments that frameworks keep places with', async () => {
    const paragraph = add(main, 'p', 'GPT-5')
    const text = paragraph.firstChild as Text
    paragraph.append(document.createComment('before'), '-mini', document.createComment('after'))
    const { roots } = await fold(() => paragraph.childNodes[2]?.remove())
    expect(roots).toEqual([text])
  })

  it('takes no notice of our own element', async () => {
    expect((await fold(() => void add(document.documentElement, 'our-host'))).roots).toEqual([])
  })
})
