// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { createGrowingTexts, type GrowingTexts } from './growing-texts.ts'

let texts: GrowingTexts
const put = (data: string) => document.body.appendChild(document.createTextNode(data))

beforeEach(() => {
  document.body.replaceChildren()
  texts = createGrowingTexts()
})

describe('a text that is being written', () => {
  it('is read when it begins, and again when it pauses', () => {
    const text = put('GPT-')
    expect(texts.sift([text], 0)).toEqual([text])
    text.data += '5'
    expect(texts.sift([text], 150)).toEqual([])
    text.data += '.5'
    expect(texts.sift([text], 300)).toEqual([])
    expect(texts.holdsAny()).toBe(true)
    expect(texts.sift([], 450)).toEqual([text])
    expect(texts.holdsAny()).toBe(false)
  })

  it('is read now and then when it never pauses', () => {
    const text = put('a')
    const readAtMs = Array.from({ length: 100 }, (_, batch) => batch * 150).filter((nowMs) => {
      text.data += 'b'
      return texts.sift([text], nowMs).length > 0
    })
    expect(readAtMs).toEqual([0, 5_100, 10_200])
  })

  it('is left out once it has left the page', () => {
    const text = put('a')
    texts.sift([text], 0)
    text.data += 'b'
    texts.sift([text], 150)
    text.remove()
    expect(texts.sift([], 300)).toEqual([])
  })
})

it('reads at once what is replaced, however often, and what is added', () => {
  const clock = put('12:00')
  const added = document.createElement('p')
  for (const [batch, data] of ['12:01', '12:02', '12:03'].entries()) {
    clock.data = data
    expect(texts.sift([clock, added], batch * 150)).toEqual([clock, added])
  }
})
