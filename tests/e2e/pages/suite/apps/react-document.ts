import { createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { lookAtHydrated } from './hydrated.ts'
import { ReactDocument } from './react-article.ts'
import { suite } from './suite.ts'

const served = document.querySelector('article')?.outerHTML ?? ''
const report = (error: unknown) => void suite.errors.push(String(error))
suite.whenMarked(() => {
  const whole = createElement(ReactDocument, { onReady: () => lookAtHydrated(served) })
  hydrateRoot(document, whole, { onRecoverableError: report, onUncaughtError: report, onCaughtError: report })
})
