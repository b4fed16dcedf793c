import { describe, expect, it } from 'vitest'
import type { PatternName } from '../core/mention/lexicon.ts'
import { lexicon } from './lexicon.ts'

/** What each pattern is asked about, as it stands in a text, and what it has to say no to. */
const examples: Record<PatternName, { yes: string[]; no: string[] }> = {
  strongAi: {
    yes: ['an AI', 'mistral.ai', 'ai models', 'AIME 2025', 'KI-Modell', "l'IA générative", 'LLMs', 'a language model', 'open-weight', '大模型', '最新モデル', '人工知能', '인공지능', 'Модель', 'ИИ-помощник', 'الذكاء الاصطناعي', 'בינה מלאכותית'],
    // Small, they are everyday words: French, Italian and Vietnamese, Turkish, Indonesian.
    no: ["j'ai vu", "j'aime", 'ai clienti', 'öyle ki', 'Ia datang', 'said', 'Kiel', 'via', 'ring', 'ИИС', 'a model', 'step 3'],
  },
  weakAi: { yes: ['a model', 'das Modell', 'il modello', 'quantized', 'an API', '开源'], no: ['remodelled', 'rapid', 'weight'] },
  unit: { yes: [' times', ' million users', ' tokens', ' GB', ' or 5', '%', ' 個', '倍', '-fold'], no: [' and 4.7', ' or Claude', ' beats it', ' 人工智能', ' kbps'] },
  plural: { yes: [' questions', ' parameters'], no: [' beats it', ' costs more', ' yes', ' is'] },
  amount: { yes: [',5', ' $', '/10', ' minutes', '元'], no: [', 5', '/4.7', '/10.5', ' is'] },
  ofNext: { yes: [' open models', ' PCs', '-PCs'], no: [' and Claude', ' is out', ' est là', ', too', '.'] },
  prose: { yes: [' replaced it', ' users'], no: [' is out', ' mode', ' high', ' Claude', '.'] },
  connector: {
    yes: [' and 4.7', ', 4.7', ', and 4.7', '/4.7', "'s and 4.7", ' und 4.7', ' ou 4.7', ' или 4.7', 'と4.7', 'や4.7', '和4.7', '到4.7', '에서 4.7', ' (mini, nano)'],
    no: [' 4.7', ' (4.7)', ' (mining)', ' beats 4.7', '; 4.7', '. 4.7'],
  },
  elsewhere: { yes: [' users', ' plan', ' and Ultra subscribers', ' tip: use it', ' 4.7', '-2.5,'], no: [' are out', ', nano', ' 4.7b', ' and nano'] },
  likeIt: { yes: ['based', 'class', 'v3', 'modelle', 'variant'], no: ['omni', 'lexi', 'distill', 'database'] },
  smallWords: { yes: [' fast', ' image input'], no: [' mini', ' Fast', '-fast', ' codex spark'] },
  little: { yes: ['mini', 'nano', 'lite'], no: ['minis', 'pro', 'flash'] },
  versionless: { yes: ['', 'The', 'Running', 'Newly', 'Chinese', 'auch', 'models', 'A/', 'A,'], no: ['Rabbit', 'Tailwind', 'Kotlin', 'Open-'] },
  amountOrName: { yes: ['Phi 4', 'GLM 5'], no: ['Phi-4', 'GLM5', 'GLM 4.5', 'Nova 2 Lite'] },
  apiId: { yes: ['nova-pro-v1', 'qwen-max-2025-01-25', 'command-r7b-12-2024'], no: ['step-3-5', 'nova-pro', 'Nova-Pro-V1', 'qwen-max'] },
  likeNoWord: { yes: ['MiMo-V2.5', 'LongCat 2.0', 'ERNIE 4.5', 'Aion-3.0', 'Nex-N2'], no: ['Nova 2', 'Step 3.5', 'Mercury 2', 'step-3.5', 'Phi-4'] },
  path: {
    yes: ['openrouter/openai/', 'accounts/fireworks/models/', 'us.anthropic.', 'amazon.', 'databricks-'],
    no: ['example/', 'blog.', 'open-', 'my-databricks-', 'openai'],
  },
}

describe('lexicon', () => {
  const patterns = Object.entries(examples) as [PatternName, { yes: string[]; no: string[] }][]

  it.each(patterns)('tells by %s what it is for from what it is not for', (name, { yes, no }) => {
    const [pattern, flags] = lexicon.patterns[name]
    const matches = (text: string) => new RegExp(pattern, flags ?? 'i').test(text)
    expect({ yes: yes.filter(matches), no: no.filter(matches) }).toEqual({ yes, no: [] })
  })

  it('says what runs a model, behind its name: date, effort, effort aside, hosting', () => {
    const inOrder = [
      ['-2026-03-05', '@20260416', ' (2026-03-05)', '-0613', '-05-2025'],
      ['-xhigh', ' xHigh', ' high', ' low reasoning effort', ' Max effort', '_medium'],
      [' (high)', ' (Adaptive Reasoning, Max Effort)', '[medium]', ' (non-reasoning)'],
      ['-v1:0', ':free', ':thinking', '-latest'],
    ]
    const whole = lexicon.runModes.map((pattern) => new RegExp(`^(?:${pattern})$`, 'i'))
    expect(inOrder.map((written, at) => written.filter((one) => whole[at]?.test(one)))).toEqual(inOrder)
    const nothing = [' prices', ' max', ' none', '-4', '-turbo', ' (new)', ':7b', '-lately']
    expect(nothing.filter((written) => whole.some((pattern) => pattern.test(written)))).toEqual([])
  })
})
