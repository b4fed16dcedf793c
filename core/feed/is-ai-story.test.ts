import { describe, expect, it } from 'vitest'
import { isAiStory } from './is-ai-story.ts'

const titled = (title: string) => isAiStory({ title, categories: [] })

describe('isAiStory', () => {
  it.each([
    'AI is eating the help desk',
    'The non-AI phone has a waiting list',
    'A senator reads the A.I. bill aloud',
    'Anthropic rents a power station',
    'OpenAI’s new office has no doors',
    'Claude Opus 4.7 plans a bridge',
    'Gemini 3.1 Pro comes to the tractor',
    'Gemini Robotics learns to fold',
    'What GPT-5.5 costs a newspaper',
    'Large language models learn to say no',
    'Chatbots at the border',
    'A machine-learning model for hail',
    'Who pays for open-weight models?',
  ])('takes “%s”', (title) => expect(titled(title)).toBe(true))

  it.each([
    'Ai Weiwei opens a museum of locks',
    'AI WEIWEI OPENS A MUSEUM OF LOCKS',
    'Flight AI 171: what the recorder says',
    'H5N1 avian influenza (AI) reaches a seal colony',
    'The anthropic principle, and why Anthropic Principle is a bad band name',
    'Claude Monet’s pond, drained',
    'The Gemini telescope sees a comet break',
    'Gemini 8, and the astronaut who stopped the spin',
    'How a llama guards sheep',
    'Transformers are in short supply, and so is the grid',
    'A model citizen of the fleet: the last diesel train',
    'Federal agents seize a shipment of fake chips',
    'Inference from old bones: a new date for the bridge',
    'J’AI PERDU MON CHAT, the musical',
    'A tight prompt for the copilot: land now',
    'Rain in Dubai, snow in Mumbai',
  ])('leaves “%s”', (title) => expect(titled(title)).toBe(false))

  it.each(['AI', 'Artificial intelligence', 'Machine Learning', 'Generative AI', 'ML Applications', 'LLMs', 'OpenAI'])(
    'takes what its publisher files under %s',
    (category) => expect(isAiStory({ title: 'The night shift', categories: ['Work', category] })).toBe(true),
  )

  it.each(['Aviation', 'Air travel', 'HTML', 'Models', 'Hardware', 'Research'])('not what is filed under %s', (category) => {
    expect(isAiStory({ title: 'The night shift', categories: [category] })).toBe(false)
  })

  it('believes a summary that says it twice, in different words', () => {
    const title = 'The night shift'
    expect(isAiStory({ title, categories: [], summary: 'Nurses ask ChatGPT. The hospital bought a language model of its own.' })).toBe(true)
    expect(isAiStory({ title, categories: [], summary: 'Nurses are tired, and no AI, not even a good AI, changes a bed.' })).toBe(false)
  })
})
