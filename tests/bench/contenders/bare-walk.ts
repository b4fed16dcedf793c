import { followPage } from './follow-page.ts'
import { textsBelow } from './texts-below.ts'

/** The floor of every full scan: each text is read, nothing is made of it. */
let length = 0
followPage((roots) => {
  for (const root of roots) for (const text of textsBelow(root)) length += text.data.length
})
document.addEventListener('bench-never', () => console.log(length))
