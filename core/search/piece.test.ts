import { expect, it } from 'vitest'
import { piecesOf } from './piece.ts'

it('takes an edition apart into what can be found, in its order', () => {
  const paper = { id: 'p', title: 'On scaling', paper: { authors: ['Ada L.', 'Łukasz K.'], category: 'cs.CL', abstract: 'We scale.' } }
  const repository = { id: 'r', title: 'a/b', source: 'GitHub', repository: { language: 'Rust', stars: 1 }, summary: 'A tool' }
  const story = { id: 's', title: 'News', url: 'https://a.example/', source: 'A', language: 'de', alsoIn: [{ title: 'The same news' }] }
  const pieces = piecesOf({
    editorial: { paragraphs: ['First.', 'Second.'], byline: 'Someone' },
    sections: [
      { id: 'wire', stories: [story] },
      { id: 'papers', stories: [paper] },
      { id: 'trending', stories: [repository] },
    ],
  })
  expect(pieces).toEqual([
    { kind: 'editorial', title: 'First.', texts: [], origin: '', language: 'en' },
    { kind: 'editorial', title: 'Second.', texts: [], origin: '', language: 'en' },
    { id: 's', kind: 'wire', title: 'News', texts: ['The same news'], origin: 'A', url: 'https://a.example/', language: 'de' },
    { id: 'p', kind: 'papers', title: 'On scaling', texts: ['We scale.', 'Ada L., Łukasz K.'], origin: 'cs.CL', url: undefined, language: '' },
    { id: 'r', kind: 'trending', title: 'a/b', texts: ['A tool'], origin: 'GitHub · Rust', url: undefined, language: '' },
  ])
})
