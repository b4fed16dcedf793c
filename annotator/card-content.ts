import type { CardRow } from '../core/card/card.ts'

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

export function rowsOf(document: Document, rows: readonly CardRow[]): HTMLElement {
  const list = element(document, 'dl', '')
  for (const row of rows) {
    const url = row.url !== undefined && /^https?:\/\//i.test(row.url) ? row.url : undefined
    list.append(element(document, 'dt', '', row.label))
    list.append(element(document, 'dd', '', row.detail === undefined ? linked(document, row.value, url) : row.value))
    if (row.detail !== undefined) list.append(element(document, 'dd', 'detail', linked(document, row.detail, url)))
  }
  return list
}

function linked(document: Document, text: string, url: string | undefined): Node | string {
  if (url === undefined) return text
  const link = element(document, 'a', '', text)
  link.href = url
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  return link
}
