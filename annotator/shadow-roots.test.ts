// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findShadowRoots, type ShadowRoots } from './shadow-roots.ts'

let ending: AbortController
let found: string[]
let roots: ShadowRoots
const searchBody = () => roots.search({ first: document.body, last: document.body })

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = ''
  ending = new AbortController()
  found = []
  roots = findShadowRoots(ending.signal, (root) => found.push(root.host.localName))
})
afterEach(() => {
  ending.abort()
  vi.useRealTimers()
})

function attach(selector: string): void {
  document.querySelector(selector)?.attachShadow({ mode: 'open' })
}

it('are found once each, also of elements of the page’s own kind', () => {
  document.body.innerHTML = '<own-note>A line.</own-note><section><b>A line.</b></section><div></div><p>A line.</p>'
  attach('own-note')
  attach('section')
  attach('div')
  searchBody()
  searchBody()
  expect(found).toEqual(['own-note', 'section', 'div'])
})

it('are found when their elements are defined later', () => {
  document.body.innerHTML = '<own-note>A line.</own-note>'
  searchBody()
  vi.advanceTimersByTime(5_000)
  attach('own-note')
  vi.advanceTimersByTime(10_000)
  expect(found).toEqual(['own-note'])
})

it('are found when something comes later into an empty place', () => {
  document.body.innerHTML = '<div></div><section>A line.</section>'
  searchBody()
  vi.advanceTimersByTime(5_000)
  attach('div')
  vi.advanceTimersByTime(10_000)
  expect(found).toEqual(['div'])
})

it('are not waited for in what has left', () => {
  document.body.innerHTML = '<own-note></own-note>'
  searchBody()
  const note = document.querySelector('own-note') as Element
  note.remove()
  roots.forgetGone()
  document.body.append(note)
  attach('own-note')
  vi.advanceTimersByTime(300_000)
  expect(found).toEqual([])
})

it('are not waited for without end, until something new has come', () => {
  document.body.innerHTML = '<own-note></own-note>'
  searchBody()
  vi.advanceTimersByTime(300_000)
  expect(vi.getTimerCount()).toBe(0)
  searchBody()
  attach('own-note')
  vi.advanceTimersByTime(1_000)
  expect(found).toEqual(['own-note'])
})

it('are found again when they have left and come back', () => {
  document.body.innerHTML = '<own-note></own-note>'
  attach('own-note')
  searchBody()
  const note = document.querySelector('own-note') as Element
  note.remove()
  roots.forgetGone()
  document.body.append(note)
  searchBody()
  expect(found).toEqual(['own-note', 'own-note'])
})
