import { basicSetup, EditorView } from 'codemirror'
import { suite } from './suite.ts'

const TYPED = '# then Gemini 3.1 Pro Preview\n'
const lines = Array.from({ length: 2000 }, (_, line) => `model_${line} = "${['Claude Opus 4.7', 'GLM-5.1', 'Kimi K2.6'][line % 3] ?? ''}"`)
const parent = document.querySelector('#editor') ?? document.body
let changes = 0
const view = new EditorView({
  doc: lines.join('\n'),
  parent,
  extensions: [
    basicSetup,
    EditorView.theme({ '&': { height: '300px' } }),
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) changes++
    }),
  ],
})

function type(at: number): void {
  if (at === TYPED.length) {
    view.scrollDOM.scrollTop = 9000
    return suite.when(() => view.viewport.from > 0, suite.finish)
  }
  view.dispatch({ changes: { from: at, insert: TYPED.charAt(at) } })
  setTimeout(() => type(at + 1), 30)
}
suite.whenMarked(() => type(0))

suite.look((ok) => {
  ok(changes <= TYPED.length, `${changes} changes for ${TYPED.length} characters`)
  ok(view.state.doc.toString() === TYPED.slice(0, changes) + lines.join('\n'), 'the text is another one')
  ok(suite.marked(view.dom).length === 0, 'a mark in the editor')
})
