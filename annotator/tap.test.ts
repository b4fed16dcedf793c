// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { isForThePage } from './tap.ts'

describe('isForThePage', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <p>Plain <b id="plain">name</b></p>
      <a href="/"><b id="link">name</b></a>
      <div role="button"><b id="role">name</b></div>
      <label><b id="label">name</b></label>
      <div contenteditable><b id="editor">name</b></div>`
  })

  it.each([['plain', false], ['link', true], ['role', true], ['label', true], ['editor', true]])('of a tap on %s is %s', (id, expected) => {
    let told: boolean | undefined
    const tell = (event: Event) => (told = isForThePage(event))
    window.addEventListener('click', tell, { capture: true, once: true })
    document.getElementById(id)?.dispatchEvent(new Event('click', { bubbles: true }))
    expect(told).toBe(expected)
  })
})
