import { describe, expect, it } from 'vitest'
import { coversPage } from './covers-page.ts'

const page = 'https://news.example/article?x=1'

describe('coversPage', () => {
  it.each(['<all_urls>', '*://*/*', 'https://*/*', 'https://news.example/*', '*://*.example/*', '*://*.news.example/*'])('knows that %s does', (pattern) => {
    expect(coversPage([pattern], page)).toBe(true)
  })

  it.each(['http://*/*', 'https://other.example/*', '*://*.ews.example/*', 'nonsense', '*://example/*'])('knows that %s does not', (pattern) => {
    expect(coversPage([pattern], page)).toBe(false)
  })
})
