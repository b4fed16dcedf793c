import type { FeedItem } from './feed-item.ts'

/** Words that are said of nothing else, however they are spelt. */
const AI_WORDS = [
  'artificial (?:general )?intelligence|superintelligence|machine[ -]learning|deep[ -]learning|reinforcement learning|computer vision',
  'neural net(?:work)?s?|natural language processing|speech recognition|text-to-(?:image|video|speech)|mixture[ -]of[ -]experts',
  '(?:large |small |vision[ -])?language models?|(?:foundation|reasoning|diffusion|multimodal|generative|open[ -]weights?) models?',
  'gen ?ai|llms?|chat ?bots?|deepfakes?|prompt injections?|vibe[ -]cod(?:ing|ers?)|coding agents?|agentic|retrieval[ -]augmented',
  'openai|chatgpt|deepmind|deepseek|hugging ?face|notebooklm|midjourney|stable diffusion|(?:github|microsoft|365) copilot|copilot studio',
].join('|')
/** Names that are everyday words, or somebody else's, when they are spelt or continued in another way. */
const AI_NAMES = [
  'Anthropic(?! [Pp]rinciple)|xAI|Claude (?:Code|Opus|Sonnet|Haiku|\\d)|Gemini (?:\\d\\.\\d|(?:\\d )?(?:Pro|Flash|Ultra|Nano|CLI)|Robotics|Omni|Deep Think)',
  'GPT-\\w+|Llama \\d|Gemma \\d|Grok \\d|Kimi K\\d|GLM-\\d|Qwen\\d?|Mistral (?:AI|Large|Medium|Small)|Nemotron|Phi-\\d|DALL[·-]E|Nano Banana|AlphaFold',
].join('|')
/** As a word in capitals; neither a flight (`AI 171`) nor French. */
const AI = "(?<!\\w|[Jj]['’])(?:AI(?!\\w|[ -]?\\d|\\s+W(?:eiwei|EIWEI))|A\\.I\\.)"
/** Where the letters stand for other things. */
const OTHER_AI = /avian|bird flu|poultry|insemination|air india|amnesty international/i

/** What a publisher files such stories under, beside the words above. */
const AI_CATEGORY = /^(?:ai|a\.i\.|ml|ai[ &/+-]+ml|ml[ &/+-].*|nlp|robots? (?:and|&) ai)$/i

const wordsPattern = new RegExp(`(?<!\\w)(?:${AI_WORDS})(?!\\w)`, 'gi')
const namesPattern = new RegExp(`(?<!\\w)(?:${AI_NAMES})(?!\\w)|${AI}`, 'g')

/**
 * Whether an entry of a feed about many things is about AI. A story too many is worse than one too few: it is when
 *
 * 1. the headline says so in words that are said of nothing else, or names a lab or a model; or
 * 2. its publisher files it under AI; or
 * 3. the summary says so at least twice, in different words: once is often said in passing.
 */
export function isAiStory({ title, summary = '', categories }: Pick<FeedItem, 'title' | 'summary' | 'categories'>): boolean {
  const isOther = OTHER_AI.test(`${title} ${summary}`)
  if (evidenceIn(title, isOther).size > 0) return true
  if (categories.some((category) => AI_CATEGORY.test(category.trim()) || evidenceIn(category, isOther).size > 0)) return true
  return evidenceIn(summary, isOther).size > 1
}

/** The different words that say it. */
function evidenceIn(text: string, isOther: boolean): Set<string> {
  const found = [...text.matchAll(wordsPattern), ...text.matchAll(namesPattern)].map(([word]) => word.toLowerCase().replace(/s$/, ''))
  return new Set(found.filter((word) => !isOther || !/^a\.?i\.?$/.test(word)))
}
