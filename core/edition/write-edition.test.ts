import { expect, it } from 'vitest'
import type { Edition } from './edition.ts'
import { writeEdition } from './write-edition.ts'

const edition: Edition = {
  date: '2026-04-24',
  origin: 'report',
  url: 'https://inference.report/archive/2026-04-24',
  editorial: { paragraphs: ['GPT-5.5 leads *again*.'], byline: 'Grant Calloway' },
  sections: [
    {
      id: 'wire',
      stories: [
        { id: '1', title: 'Prices [fall] | again', url: 'https://a.example/x(1)', source: 'The Verge', alsoIn: [{ title: 'Again', source: 'Wired' }] },
        { id: '2', title: 'No address' },
      ],
    },
    { id: 'papers', stories: [{ id: '3', title: 'A bound', url: 'https://arxiv.org/abs/1', paper: { authors: ['A. One', 'B. Two'] } }] },
    { id: 'labs', stories: [] },
  ],
  boards: [],
}

it('writes an edition so that nothing in its texts becomes markup', () => {
  expect(writeEdition(edition, (id) => `Section ${id}`)).toBe(`# [The Inference Report, 24 April 2026](https://inference.report/archive/2026-04-24)

GPT-5.5 leads \\*again\\*.

*Grant Calloway*

## Section wire

- [Prices \\[fall\\] \\| again](https://a.example/x%281%29): The Verge, Wired
- No address

## Section papers

- [A bound](https://arxiv.org/abs/1): A. One, B. Two
`)
})

it('says of an edition that was composed here that it was, and who said what', () => {
  const composed: Edition = { ...edition, origin: 'composed', url: undefined, editorial: undefined, lead: [{ text: 'It is out.', source: 'OpenAI', url: 'https://openai.com/' }] }
  const written = writeEdition(composed, (id) => id)
  expect(written).toContain('*Composed on this machine from')
  expect(written).toContain('> It is out. ([OpenAI](https://openai.com/))')
})
