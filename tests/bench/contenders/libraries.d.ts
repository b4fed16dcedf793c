declare module 'mark.js' {
  export default class Mark {
    constructor(context: readonly HTMLElement[])
    markRegExp(expression: RegExp, options: object): void
  }
}

declare module 'findandreplacedomtext' {
  interface FindOptions {
    find: RegExp
    wrap: string
    preset: 'prose'
  }
  export default function findAndReplaceDOMText(element: HTMLElement, options: FindOptions): void
}
