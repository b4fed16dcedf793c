import { DOMParser, DOMSerializer, type Node as Document } from 'prosemirror-model'
import { schema } from 'prosemirror-schema-basic'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { suite } from './suite.ts'

const TYPED = ' Then Gemini 3.1 Pro Preview said no.'
const draft = document.createElement('div')
draft.innerHTML = '<h2>Draft about Claude Opus 4.7</h2><p>It cites <strong>GLM</strong>-5.1 and <code>Kimi K2.6</code>.</p>'

const place = document.querySelector('#editor')
let transactions = 0
const view = new EditorView(place, {
  state: EditorState.create({ doc: DOMParser.fromSchema(schema).parse(draft) }),
  dispatchTransaction(transaction) {
    transactions++
    view.updateState(view.state.apply(transaction))
  },
})

const htmlOf = (doc: Document) => {
  const box = document.createElement('div')
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content))
  return box.innerHTML
}

function type(at: number): void {
  if (at === TYPED.length) return suite.finish()
  view.dispatch(view.state.tr.insertText(TYPED.charAt(at), view.state.doc.content.size - 1))
  setTimeout(() => type(at + 1), 30)
}
suite.whenMarked(() => type(0))

suite.look((ok) => {
  ok(view.dom.innerHTML === htmlOf(view.state.doc), `the editor shows ${view.dom.innerHTML}`)
  ok(transactions <= TYPED.length, `${transactions} transactions for ${TYPED.length} characters`)
  ok(suite.marked(view.dom).length === 0, 'a mark in the editor')
})
