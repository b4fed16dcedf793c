import type { CardRow } from '../core/card/card.ts'

/** Beyond this a value finds no place beside its label. */
const LONGEST_FIGURE = 48
const SEPARATOR = ' · '
/** Words after words; or letters of scripts that part no words. */
const SENTENCE = /^(?=.{25}).*\p{Ll}{2} \p{Ll}{2}|\p{Lo}{6}/u

/** Everything is written as text, so that nothing stored or sent can become markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...content)
  return made
}

/** Sentences that follow each other under one label share it. */
export function rowsOf(document: Document, rows: readonly CardRow[]): HTMLElement {
  const list = element(document, 'dl', '')
  rows.forEach(({ id, label, value, detail, isWorn, url, language }, at) => {
    const before = rows[at - 1]
    const isProse = value.length > LONGEST_FIGURE || SENTENCE.test(value)
    const isSame = isProse && before?.id === id && before.label === label
    const group = (isSame && list.lastElementChild) || element(document, 'div', '', element(document, 'dt', '', label))
    const said = element(document, 'dd', isProse ? 'prose' : '', detail === undefined ? linked(document, value, url) : value)
    if (language !== undefined) {
      said.lang = language
      said.dir = 'auto'
    }
    group.append(said)
    if (detail !== undefined) {
      // Of several parts the last one is the source, and that is where the link leads.
      const parts = detail.split(SEPARATOR)
      const source = linked(document, parts.pop() ?? '', url)
      group.append(element(document, 'dd', isWorn ? 'detail worn' : 'detail', ...parts.map((part) => part + SEPARATOR), source))
    }
    list.append(group)
  })
  return list
}

function linked(document: Document, text: string, url: string | undefined): Node | string {
  if (url === undefined || !/^https?:\/\//i.test(url)) return text
  const link = element(document, 'a', '', text)
  link.href = url
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  return link
}
