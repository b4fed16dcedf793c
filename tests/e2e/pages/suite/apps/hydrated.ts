import { suite } from './suite.ts'

/** Looks at a page whose framework has taken over the markup of its server: the same markup, and alive. */
export function lookAtHydrated(served: string): void {
  suite.look((ok) => ok(document.querySelector('article')?.outerHTML === served.replace('Clicked 0 times', 'Clicked 1 times'), 'the markup is not what was served'))
  document.querySelector('button')?.click()
  suite.when(() => document.querySelector('button')?.textContent === 'Clicked 1 times', suite.finish)
}
