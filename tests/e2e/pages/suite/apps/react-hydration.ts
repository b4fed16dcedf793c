import { createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { lookAtHydrated } from './hydrated.ts'
import { ReactArticle } from './react-article.ts'
import { suite } from './suite.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('There is no root')
const served = root.innerHTML
const report = (error: unknown) => void suite.errors.push(String(error))
suite.whenMarked(() => {
  const article = createElement(ReactArticle, { onReady: () => lookAtHydrated(served) })
  hydrateRoot(root, article, { onRecoverableError: report, onUncaughtError: report, onCaughtError: report })
})
