import { expect, it } from 'vitest'
import { narrowScripts } from './narrow-scripts.ts'

it('writes what is beyond ASCII so that a script says the same with ASCII alone', () => {
  const bundle = { 'a.js': { type: 'chunk', code: 'export const said = [`a…€`, "🎲", /^[😀]$/u.test("😀")]' }, 'a.css': { type: 'asset' } }
  narrowScripts().generateBundle({}, bundle)
  const { code } = bundle['a.js']
  expect(code).toMatch(/^[ -~]*$/)
  expect(new Function(`${code.replace('export const said =', 'return')}`)()).toEqual(['a…€', '🎲', true])
})
