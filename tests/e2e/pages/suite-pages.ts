import type { BrowserName } from '../browsers/browser.ts'

/** One page of `suite/`, and what is to be seen there once it has done what it does. */
export interface SuitePage {
  file: string
  title: string
  headers?: Record<string, string>
  /** How much of it there is, where a browser has its limits. */
  query?: Record<BrowserName, string>
  /** Names that are marked in the part then in view. */
  marked: readonly string[]
  /** The name on which the pointer is rested, so that the page is looked at with the card over it. */
  card?: string
}

const allNothing = "default-src 'none'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const defaultPolicyOnly = "require-trusted-types-for 'script'; trusted-types default"

export const suitePages: readonly SuitePage[] = [
  { file: 'react-table.html', title: 'React draws 1,000 rows at 10 Hz', marked: ['GPT-5.5'] },
  { file: 'vue-table.html', title: 'Vue draws 1,000 rows at 10 Hz', marked: ['GPT-5.5'] },
  { file: 'react-hydration.html', title: 'React hydrates a root', marked: ['Gemini 3.1 Pro Preview', 'GLM-5.1'] },
  { file: 'react-document.html', title: 'React hydrates the whole document', marked: ['Gemini 3.1 Pro Preview', 'GLM-5.1'] },
  { file: 'vue-hydration.html', title: 'Vue hydrates a root', marked: ['Gemini 3.1 Pro Preview', 'GLM-5.1'] },
  { file: 'prosemirror.html', title: 'ProseMirror', marked: ['GPT-5.5'] },
  { file: 'codemirror.html', title: 'CodeMirror', marked: ['GPT-5.5'] },
  { file: 'code-editors.html', title: 'Monaco, Ace, xterm and plain code', marked: ['GPT-5.5', 'Claude Opus 4.7', 'GLM-5.1'] },
  { file: 'virtual-list.html', title: 'a virtual list', marked: ['GPT-5.5'] },
  { file: 'chat-stream.html', title: 'a chat, token by token', marked: ['GPT-5.5', 'Claude Opus 4.7', 'DeepSeek V3.2'] },
  { file: 'strict-csp.html', title: 'strict CSP and no trusted types', headers: { 'content-security-policy': allNothing }, marked: ['GPT-5.5'], card: 'GPT-5.5' },
  { file: 'trusted-types.html', title: 'a default policy that counts', headers: { 'content-security-policy': defaultPolicyOnly }, marked: ['GPT-5.5'], card: 'GPT-5.5' },
  { file: 'shadow-roots.html', title: 'open and closed shadow roots', marked: ['GPT-5.5', 'Claude Opus 4.7', 'GLM-5.1', 'Kimi K2.6', 'Gemini 3.1 Pro Preview', 'Claude Opus 4.6', 'DeepSeek V3.2', 'Gemini 3 Flash', 'Grok 4'] },
  { file: 'polluted.html', title: 'polluted prototypes', marked: ['GPT-5.5', 'Claude Opus 4.7'], card: 'GPT-5.5' },
  { file: 'clobbered.html', title: 'fields named after members of elements', marked: ['GPT-5.5', 'Claude Opus 4.7', 'Kimi K2.6', 'GLM-5.1'], card: 'Claude Opus 4.7' },
  { file: 'removers.html', title: 'removes every element it does not know', marked: ['GPT-5.5'] },
  { file: 'guard.html', title: 'reverts every change', marked: ['GPT-5.5', 'Claude Opus 4.7', 'GLM-5.1'], card: 'GPT-5.5' },
  { file: 'document.xhtml', title: 'XHTML', marked: ['GPT-5.5', 'GLM-5.1'], card: 'GPT-5.5' },
  { file: 'drawing.svg', title: 'SVG', marked: [] },
  { file: 'feed.xml', title: 'XML', marked: [] },
  { file: 'quirks.html', title: 'quirks mode', marked: ['GPT-5.5', 'Kimi K2.6'], card: 'GPT-5.5' },
  { file: 'frameset.html', title: 'a frameset', marked: [] },
  { file: 'frames.html', title: 'frames: nested, small, many', marked: ['GPT-5.5'] },
  { file: 'rtl.html', title: 'right to left', marked: ['GPT-5.5', 'Kimi K2.6', 'GPT-5.4'], card: 'GPT-5.5' },
  { file: 'vertical.html', title: 'vertical writing', marked: ['GPT-5.5', 'GLM-5.1'], card: 'GPT-5.5' },
  { file: 'long-line.html', title: 'a line of 5 MB', query: { chromium: '?megabytes=5', firefox: '?megabytes=5' }, marked: ['GPT-5.5'] },
  { file: 'ten-thousand-mentions.html', title: '10,000 mentions', marked: ['GPT-5.5', 'Claude Opus 4.7'] },
  { file: 'million-nodes.html', title: '1,000,000 nodes', query: { chromium: '?nodes=1000000', firefox: '?nodes=1000000' }, marked: ['GPT-5.5'] },
  { file: 'deep-nesting.html', title: '10,000 levels', marked: ['GPT-5.5', 'GLM-5.1'] },
  { file: 'near-names.html', title: 'almost names, without end', marked: ['GPT-5.5'] },
  { file: 'contenteditable.html', title: 'contenteditable, early and late', marked: ['GPT-5.5'] },
  { file: 'form-fields.html', title: 'fields, buttons, scripts, drawings', marked: ['GPT-5.5', 'Gemini 3.1 Pro Preview', 'Kimi K2.6'] },
  { file: 'clipboard.html', title: 'selection and clipboard', marked: ['GPT-5.5', 'Claude Opus 4.7'], card: 'GPT-5.5' },
  { file: 'live-regions.html', title: 'live regions', marked: ['GPT-5.5', 'GLM-5.1'] },
  { file: 'layout.html', title: 'boxes to half a pixel', marked: ['GPT-5.5', 'DeepSeek V3.2'], card: 'GLM-5.1' },
  { file: 'synthetic-events.html', title: 'events that nobody made', marked: ['GPT-5.5'] },
  { file: 'document-open.html', title: 'document.open and a stream', marked: [] },
  { file: 'spa.html', title: 'routes and body swaps', marked: ['Kimi K2.6'] },
  { file: 'infinite-scroll.html', title: 'infinite scroll', marked: ['DeepSeek V3.2', 'GPT-5.4'] },
  { file: 'print-and-find.html', title: 'print and find', marked: ['GPT-5.5', 'Claude Opus 4.7'] },
  { file: 'storm.html', title: '5,000 changes a second', marked: ['GPT-5.5'] },
  { file: 'zoomed.html', title: 'a root that is zoomed', marked: ['GPT-5.5'], card: 'GPT-5.5' },
  { file: 'painted.html', title: 'text with an outline or a filling', marked: ['GPT-5.5'] },
  { file: 'footnotes.html', title: 'numbers of footnotes', marked: ['GPT-5.5', 'GPT-5', 'GPT-5.4', 'Claude Opus 4.7'] },
  { file: 'measured.html', title: 'a page that writes down what it measures', marked: ['GPT-5.5', 'Kimi K2.6', 'Claude Opus 4.7'] },
  { file: 'hidden.html', title: 'text that is shown later', marked: ['GPT-5.5', 'Claude Opus 4.7'] },
  { file: 'translator.html', title: 'a translator at work', marked: ['GPT-5.5', 'GLM-5.1'] },
  { file: 'own-highlights.html', title: 'highlights and sheets of its own', marked: ['GPT-5.5', 'Claude Opus 4.7'] },
  { file: 'modal.html', title: 'a modal dialog and a popover', marked: ['Claude Opus 4.7', 'GLM-5.1'] },
]
