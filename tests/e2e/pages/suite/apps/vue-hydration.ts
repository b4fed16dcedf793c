import { createSSRApp } from 'vue'
import { lookAtHydrated } from './hydrated.ts'
import { suite } from './suite.ts'
import { VueArticle } from './vue-article.ts'

const served = document.querySelector('#root')?.innerHTML ?? ''
// A mismatch is told by console.error and console.warn, which the page collects.
suite.whenMarked(() => void createSSRApp(VueArticle, { onReady: () => lookAtHydrated(served) }).mount('#root'))
