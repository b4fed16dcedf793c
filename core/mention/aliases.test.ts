import { expect, it } from 'vitest'
import { aliasesOf } from './aliases.ts'

it('takes a row of two models for the name of neither', () => {
  expect(aliasesOf(['Mistral Medium 3 and 3.1', 'Claude 2.0 / 2.1'])).toEqual({ sure: [], derived: [] })
  expect(aliasesOf(['Mistral Medium 3.1']).sure).toEqual(['mistral medium 3.1'])
})
