import { describe, expect, it } from 'vitest'
import { labelledIndex } from '../../tests/fixtures/mentions/catalogue.ts'
import { readLabelled } from '../../scripts/score-mentions.ts'
import { creatorName } from '../model/creators.ts'
import { candidateAt } from './candidate.ts'
import { findMentions } from './find-mentions.ts'
import { unpackModels } from '../../tests/unpack-index.ts'

describe('candidateAt', () => {
  it.each([
    'It runs GPT-5.5 now.',
    'joined without a spaceClaude Opus 4.7',
    'Kimi K2.6',
    'a language model named Nova 2 Lite',
    'o3 from OpenAI',
    'Command R+ by Cohere',
    'Mistral Large, of Mistral',
    'QwQ-32B was the first local reasoner.',
    'ＧＰＴ－５が登場',
    'GP\u00adT-5.5',
    'whisper-1 by OpenAI',
    'Goliath 120B, an LLM',
    'Laguna M.1, an LLM',
    'o1-2024-12-17',
    'Sonnet/Opus 4.5',
    'Qwen-Max',
    'Devstral Medium',
    'Das KI-Modell o3',
    'o3, une IA',
    'ai models such as o3',
  ])('is met by %s', (text) => {
    expect(candidateAt(text)).toBeGreaterThanOrEqual(0)
  })

  it.each(['In 2024, step 3 took 40 minutes and cost $1,250.', 'Press Command 4 on a Mac.', 'The Nova 5 trail shoe', 'ChatGPT and Claude are mentioned', 'Room O3, 12 seats', 'a granite train 76.6 years old', 'Read step 2.1 again', 'Step-by-step 3 ways', 'O1-2024', 'O kadar güzel ki o3 bile yetmez', "J'ai fini Nova 5"])(
    'passes over %s',
    (text) => {
      expect(candidateAt(text)).toBe(-1)
    },
  )

  it('is met by nearly every name of the catalogue that is found in a text about models', async () => {
    const index = await labelledIndex()
    const texts = unpackModels(index.models).map(([id, { name }]) => `This language model of ${creatorName(id.slice(0, id.indexOf('/')))}, an AI, is called ${name}.`)
    const named = texts.filter((text) => findMentions(text, index).length > 0)
    const missed = named.filter((text) => candidateAt(text) < 0)
    expect(named.length).toBeGreaterThan(300)
    expect(missed.length / named.length, missed.join('\n')).toBeLessThan(0.04)
  })

  it('is met by a doubtful name only where the text around it is about AI', () => {
    const far = ' word'.repeat(300)
    const text = `An LLM.${far} The 120B form.${far} Goliath 120B, an LLM.${far} The 70B form.`
    expect(candidateAt(text)).toBe(text.indexOf('120B, an'))
    expect(candidateAt(text, text.indexOf('70B'))).toBe(-1)
  })

  it('goes on from where it is told', () => {
    const text = 'GPT-5.5 and GPT-5.4'
    expect(candidateAt(text, candidateAt(text) + 4)).toBeGreaterThan(text.indexOf('and'))
  })

  it('is met by nearly every text in which a name is found, as pages without one get no closer look', async () => {
    const index = await labelledIndex()
    const texts = [...(await readLabelled('names')), ...(await readLabelled('hard'))].map(({ text }) => text)
    const named = texts.filter((text) => findMentions(text, index).length > 0)
    const missed = named.filter((text) => candidateAt(text) < 0)
    expect(missed.length / named.length, missed.join('\n')).toBeLessThan(0.02)
  })
})
