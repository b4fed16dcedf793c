import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readLabelled, scoreMentions } from '../../scripts/score-mentions.ts'
import { labelledIndex } from '../../tests/fixtures/mentions/catalogue.ts'
import { unpackModels, unpackNames } from '../../tests/unpack-index.ts'
import { creatorName } from '../model/creators.ts'
import { tokensOf } from '../model/name-tokens.ts'
import { findMentions } from './find-mentions.ts'
import type { MentionIndex } from './mention.ts'

let index: MentionIndex
beforeAll(async () => {
  index = await labelledIndex()
})

const namesIn = (text: string) => findMentions(text, index).map(({ start, end, modelId }) => `${text.slice(start, end)} = ${modelId ?? '?'}`)

describe('labelled texts', () => {
  it.each(['names', 'hard'] as const)('are read as their labels say: %s', async (name) => {
    const { precision, recall, unknownRecall, misses } = scoreMentions(await readLabelled(name), index)
    const told = misses.join('\n')
    expect(precision, told).toBeGreaterThanOrEqual(name === 'names' ? 0.99 : 0.98)
    expect(recall, told).toBeGreaterThanOrEqual(0.95)
    expect(unknownRecall, told).toBeGreaterThanOrEqual(0.85)
  })

  it('mark next to nothing in traps', async () => {
    const { trapped, misses } = scoreMentions(await readLabelled('traps'), index)
    expect(trapped, misses.join('\n')).toBeLessThanOrEqual(1)
  })
})

describe('findMentions', () => {
  it.each([
    ['Claude Opus 4.6 and 4.7 are out.', ['Claude Opus 4.6 = anthropic/claude-opus-4.6', '4.7 = anthropic/claude-opus-4.7']],
    ['GPT-3.5 through 5.4', ['GPT-3.5 = openai/gpt-3.5-turbo', '5.4 = openai/gpt-5.4']],
    ['GPT-4o and 4.1', ['GPT-4o = openai/gpt-4o', '4.1 = openai/gpt-4.1']],
    ['GPT-5 and mini PCs', ['GPT-5 = openai/gpt-5']],
    ['GPT-5.4 / 5.5', ['GPT-5.4 = openai/gpt-5.4', '5.5 = openai/gpt-5.5']],
    ['Claude 4.5 Sonnet and Opus 4.7', ['Claude 4.5 Sonnet = anthropic/claude-sonnet-4.5', 'Opus 4.7 = anthropic/claude-opus-4.7']],
    ['Claude 4.5 Sonnet and Opus\u00a04.7', ['Claude 4.5 Sonnet = anthropic/claude-sonnet-4.5', 'Opus\u00a04.7 = anthropic/claude-opus-4.7']],
    ['Claude 4.5 Sonnet and Opus', ['Claude 4.5 Sonnet = anthropic/claude-sonnet-4.5', 'Opus = anthropic/claude-opus-4.5']],
    ['Gemini 2.5 Pro and Flash', ['Gemini 2.5 Pro = google/gemini-2.5-pro', 'Flash = google/gemini-2.5-flash']],
    ['Claude Opus 4.6 and 4,096 tokens', ['Claude Opus 4.6 = anthropic/claude-opus-4.6']],
    ['GPT-5.4 and 5.5 million users', ['GPT-5.4 = openai/gpt-5.4']],
    ['Claude Sonnet 4.6/s', ['Claude Sonnet 4.6 = anthropic/claude-sonnet-4.6']],
    ['GPT-5, mini and nano', ['GPT-5 = openai/gpt-5', 'mini = openai/gpt-5-mini', 'nano = openai/gpt-5-nano']],
    ['GPT-5, -mini and -nano', ['GPT-5 = openai/gpt-5', 'mini = openai/gpt-5-mini', 'nano = openai/gpt-5-nano']],
    ['GPT-5 und Mini-PCs', ['GPT-5 = openai/gpt-5']],
    ['Qwen3-235B-A22B and -30B-A3B', ['Qwen3-235B-A22B = qwen/qwen3-235b-a22b', '30B-A3B = qwen/qwen3-30b-a3b']],
    ['GPT-5 (mini, nano)', ['GPT-5 = openai/gpt-5', 'mini = openai/gpt-5-mini', 'nano = openai/gpt-5-nano']],
    ['GPT-5 (mini PC edition)', ['GPT-5 = openai/gpt-5']],
    ['GPT-5.4 (5.5)', ['GPT-5.4 = openai/gpt-5.4']],
    ['GPT-5.4や5.5', ['GPT-5.4 = openai/gpt-5.4', '5.5 = openai/gpt-5.5']],
    ['从Claude Opus 4.6到4.7', ['Claude Opus 4.6 = anthropic/claude-opus-4.6', '4.7 = anthropic/claude-opus-4.7']],
    ['Opus 4.6에서 4.7로 (클로드)', ['Opus 4.6 = anthropic/claude-opus-4.6', '4.7 = anthropic/claude-opus-4.7']],
    ['GPT-4和5倍的价格', ['GPT-4 = openai/gpt-4']],
    ['OpenAI: 4o vs 4.1', ['4o = openai/gpt-4o', '4.1 = openai/gpt-4.1']],
    ['Gemini 3.6 Flash and 3.5 Flash Cyber', ['Gemini 3.6 Flash = google/gemini-3.6-flash']],
  ])('finds what a list says short: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('leaves a bracket that opens before a name to the sentence', () => {
    expect(namesIn('As said (gpt-5.4-2026-03-05) before.')).toEqual(['gpt-5.4-2026-03-05 = openai/gpt-5.4'])
  })

  it.each([
    'GPT\u00a05.5', 'GPT\u20115.5', 'GPT\u20135.5', 'GPT\u20095.5', 'ＧＰＴ－５．５', 'GP\u00adT-5.5', 'GPT\u200b-5.5', '**GPT**-5.5', 'gpt-5.5', 'Gpt-5.5',
  ])('reads through typography: %s', (written) => {
    const text = `We asked (${written}) again.`
    const [mention] = findMentions(text, index)
    expect([mention?.modelId, mention && text.slice(mention.start, mention.end).replace(/^\*\*/, '')]).toEqual(['openai/gpt-5.5', written.replace(/^\*\*/, '')])
  })

  it.each([
    ['DeepSeekV3.2 is out.', ['DeepSeekV3.2 = deepseek/deepseek-v3.2']],
    ['Both LLMs, KimiK2.5 and MiniMaxM2, are open.', ['KimiK2.5 = moonshotai/kimi-k2.5', 'MiniMaxM2 = minimax/minimax-m2']],
    ['The scripts stepv3 and novak2 failed.', []],
  ])('finds a version that is glued to its name: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it.each([
    ['gpt-5.4-2026-03-05-medium', 'openai/gpt-5.4', '2026-03-05 medium'],
    ['claude-opus-4-7-20260416', 'anthropic/claude-opus-4.7', '20260416'],
    ['Claude Opus 4.7 Max effort', 'anthropic/claude-opus-4.7', 'Max'],
    ['Claude Opus 4.7 (Adaptive Reasoning, Max Effort)', 'anthropic/claude-opus-4.7', 'Adaptive Reasoning, Max Effort'],
    ['GPT-5.5 (low reasoning effort)', 'openai/gpt-5.5', 'low reasoning effort'],
    ['GPT-5.5 xHigh', 'openai/gpt-5.5', 'xHigh'],
    ['GPT-5.5 Low', 'openai/gpt-5.5', 'Low'],
    ['GPT-5.5 low reasoning effort', 'openai/gpt-5.5', 'low'],
    ['claude-opus-4-5-20251101-thinking-32k', 'anthropic/claude-opus-4.5', '20251101 thinking-32k'],
    ['Gemini 2.5 Flash (non-thinking)', 'google/gemini-2.5-flash', 'non-thinking'],
    ['Kimi K2.5 Thinking', 'moonshotai/kimi-k2.5', 'Thinking'],
    ['GLM-4.6-Thinking', 'z-ai/glm-4.6', 'Thinking'],
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'anthropic/claude-sonnet-4.5', '20250929'],
    ['openrouter/openai/gpt-5.5:free', 'openai/gpt-5.5', undefined],
    ['GPT-5.4 (2026-03-05)', 'openai/gpt-5.4', '2026-03-05'],
    ['gpt-3.5-turbo-0125', 'openai/gpt-3.5-turbo', '0125'],
    ['qwen-max-2025-01-25', 'qwen/qwen-max', '2025-01-25'],
    ['jamba-large-1.7-2025-07', 'ai21/jamba-large-1.7', '2025-07'],
    ['claude-3-5-sonnet-latest', 'anthropic/claude-3.5-sonnet', undefined],
    ['ChatGPT-5', 'openai/gpt-5', undefined],
    ['Chatgpt 4o mini', 'openai/gpt-4o-mini', undefined],
  ])('takes effort, date and hosting into the span: %s', (text, modelId, variant) => {
    expect(findMentions(text, index)).toMatchObject([{ start: 0, end: text.length, modelId, ...(variant && { variant }) }])
  })

  it.each([
    ['Claude Opus 4.7 (Fast)', 'anthropic/claude-opus-4.7-fast'],
    ['Qwen3 Next 80B A3B (Reasoning)', 'qwen/qwen3-next-80b-a3b-thinking'],
    ['Qwen3 235B A22B 2507 (Reasoning)', 'qwen/qwen3-235b-a22b-thinking-2507'],
    ['Kimi K2 (Thinking)', 'moonshotai/kimi-k2-thinking'],
  ])('takes what is said aside for another model where there is such: %s', (text, modelId) => {
    expect(findMentions(text, index)).toMatchObject([{ start: 0, end: text.length, modelId, variant: undefined }])
  })

  it.each([
    ['gemini-2.5-pro-preview-tts', ['gemini-2.5-pro-preview-tts = google/gemini-2.5-pro-tts']],
    ['Gemini 2.5 Flash Preview TTS', ['Gemini 2.5 Flash Preview TTS = google/gemini-2.5-flash-tts']],
    ['glm-4.5-airx', ['glm-4.5-airx = ?']],
    ['MiniMax-M2.1-lightning', ['MiniMax-M2.1-lightning = ?']],
    ['gpt-4-0125-preview', ['gpt-4-0125-preview = openai/gpt-4-turbo']],
    ['azure/gpt-35-turbo-instruct', ['azure/gpt-35-turbo-instruct = openai/gpt-3.5-turbo-instruct']],
    ['openai/gpt-audio-1.5', []],
    ['codex-mini-1.5 by OpenAI', []],
    ['Claude Opus 4.5-4.7', ['Claude Opus 4.5 = anthropic/claude-opus-4.5']],
    ['GPT 5.2 pro found it', ['GPT 5.2 pro = openai/gpt-5.2-pro']],
    ['GPT-5 pro users', ['GPT-5 = openai/gpt-5']],
    ['GPT 5.3 codex high is it', ['GPT 5.3 codex = openai/gpt-5.3-codex']],
    ['glm 5 air when?', ['glm 5 air = ?']],
    ['Kimi K2.6 Thinking Turbo', ['Kimi K2.6 Thinking Turbo = ?']],
    ['dobby-unhinged-llama-3.3-70b', []],
    ['open-llama-7b, an LLM', []],
    ['open-mistral-7b-uncensored', []],
    ['DeepSeek-R1-Distilled-Qwen-14B', []],
    ['GPT-5 Thinking mini', ['GPT-5 Thinking mini = ?']],
    ['오존 o3 모델', []],
    ['databricks-meta-llama-3-3-70b-instruct', ['llama-3-3-70b-instruct = meta-llama/llama-3.3-70b-instruct']],
    ['Open-R1 and Search-R1 follow DeepSeek-R1', ['DeepSeek-R1 = deepseek/deepseek-r1']],
    ['Cline v3.2 supports DeepSeek. Tailwind v3.1 and our API v3 do too.', []],
    ['v3.2\n- Adds DeepSeek R1', ['DeepSeek R1 = deepseek/deepseek-r1']],
    ['We like DeepSeek. The Rabbit R1 has it, too.', []],
    ['The new V3.2 of DeepSeek', ['V3.2 = deepseek/deepseek-v3.2']],
    ['DeepSeek Launches R1', ['R1 = deepseek/deepseek-r1']],
    ['DeepSeek did it. Yesterday R1 got an update.', ['R1 = deepseek/deepseek-r1']],
    ['Fine-tuning R1 on texts of DeepSeek', ['R1 = deepseek/deepseek-r1']],
    ['DeepSeek won. The Chinese R1 is cheap.', ['R1 = deepseek/deepseek-r1']],
    ['deepseek r1 and v3', ['deepseek r1 = deepseek/deepseek-r1', 'v3 = deepseek/deepseek-chat']],
    ['azure/gpt-35-turbo', ['azure/gpt-35-turbo = openai/gpt-3.5-turbo']],
  ])('gives no other model the figures of its namesake: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it.each([
    ['unsloth/Qwen3-32B-GGUF', 'Qwen3-32B = qwen/qwen3-32b'],
    ['mlx-community/Qwen3-32B-4bit', 'Qwen3-32B = qwen/qwen3-32b'],
    ['grok4 fast is quick', 'grok4 fast = x-ai/grok-4-fast'],
    ['from openai import OpenAI; model = "o3"', 'o3 = openai/o3'],
    ['OpenAI ends its line with o3.', 'o3 = openai/o3'],
    ['fireworks/models/llama-v3p1-70b-instruct', 'fireworks/models/llama-v3p1-70b-instruct = meta-llama/llama-3.1-70b-instruct'],
    ['bedrock/us-east-1/deepseek.v3.2', 'deepseek.v3.2 = deepseek/deepseek-v3.2'],
    ['databricks-gpt-oss-120b', 'gpt-oss-120b = openai/gpt-oss-120b'],
    ['Gemini v2.5 Pro', 'Gemini v2.5 Pro = google/gemini-2.5-pro'],
    ['claude 3.7 is fine', 'claude 3.7 = anthropic/claude-3.7-sonnet'],
    ['Codex 5.3, an LLM', 'Codex 5.3 = openai/gpt-5.3-codex'],
    ['Nano Banana Pro of Google DeepMind', 'Nano Banana Pro = google/gemini-3-pro-image-preview'],
    ['open-mixtral-8x7b', 'mixtral-8x7b = mistralai/mixtral-8x7b-instruct'],
    ['We switched to Qwen-Max.', 'Qwen-Max = qwen/qwen-max'],
    ['Sonnet/Opus 4.5', 'Opus 4.5 = anthropic/claude-opus-4.5'],
    ['ディープシークのR1は安い', 'R1 = deepseek/deepseek-r1'],
    ['인공지능 o3는 비싸다', 'o3 = openai/o3'],
    ['ИИ o3 дорогой', 'o3 = openai/o3'],
    ['الذكاء الاصطناعي o3', 'o3 = openai/o3'],
    ['בינה מלאכותית: o3 יקר', 'o3 = openai/o3'],
    ['GLM 5 or Claude?', 'GLM 5 = z-ai/glm-5'],
  ])('finds a name as people write it: %s', (text, name) => {
    expect(namesIn(text)).toEqual([name])
  })

  it.each(['Jamba Mini 9.7 is out', 'Jamba 9.7 Large is out', 'Olmo 9.1 32B Think is out', 'OLMo 9 7B is out', 'GPT-9.3-Codex-Spark is out'])('knows a version that no catalogue has: %s', (text) => {
    expect(namesIn(text)).toEqual([`${text.replace(' is out', '')} = ?`])
  })

  it.each(['GPT-5.xx', 'I asked Claude 4 or 5 questions.', 'Anthropic a lancé Claude Opus 4,6 hier.', 'Claude Opus 4·6 is out.', 'The model has 3 parameters. A GLM 5 with binomial errors.', 'my alias for it is gpt52', 'OpenAI wrote o1 = 4 and o3=5.'])('takes no number of things for a version: %s', (text) => {
    expect(namesIn(text)).toEqual([])
  })

  it.each(['low prices', 'High scores', 'high', 'Low-cost', 'high scores', 'xhighlander', 'medium-sized'])('takes no other words for an effort: %s', (words) => {
    expect(findMentions(`GPT-5.5 ${words}`, index)).toMatchObject([{ start: 0, end: 7, variant: undefined }])
  })

  it.each(['Claude', 'GPT', 'Gemini', 'ChatGPT', 'Codex', 'Copilot', 'Mistral', 'Llama', 'Opus', 'Nova', 'o3'])('never takes a word alone for a model: %s', (word) => {
    expect(namesIn(`${word} is mentioned here, and ${word} again.`)).toEqual([])
  })
})

describe('any name of the catalogue', () => {
  const anyName = () => fc.constantFrom(...unpackModels(index.models).map(([, { name }]) => name))

  it('is found whole in a text about models, if it says which model it is', () => {
    const names = unpackNames(index.names)
    const specific = unpackModels(index.models).filter(
      ([, { name }]) => names[tokensOf(name).join(' ')]?.[2] !== 'path' && !/[(:/]|^Computer use$/.test(name),
    )
    const missed = specific.filter(([id, { name }]) => {
      const text = `This language model of ${creatorName(id.slice(0, id.indexOf('/')))} or Amazon, an AI, is called ${name}, they say.`
      return !findMentions(text, index).some(({ start, end }) => text.slice(start, end) === name)
    })
    expect(specific.length).toBeGreaterThan(300)
    expect(missed).toEqual([])
  })

  it('is not found inside a longer word or number', () => {
    fc.assert(
      fc.property(anyName(), fc.constantFrom('x', 'Z', '7'), (name, glue) => {
        const text = `${glue}${name}${glue}`
        expect(findMentions(text, index).filter(({ start, end }) => start === 1 && end === text.length - 1)).toEqual([])
      }),
    )
  })

  it('has a span that slices back to what was written, in any surroundings', () => {
    fc.assert(
      fc.property(anyName(), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, before, after) => {
        const text = `${before} ${name} ${after}`
        let last = 0
        for (const { start, end } of findMentions(text, index)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})
