/**
 * Who headlines are about, by every word that gives one away: a headline about Claude and one about Anthropic may report the same
 * thing, one about OpenAI and one about Anthropic do not. Lower case. Words of everyday language stay out, and so do products that
 * are rarer in the news than their makers: they tell one event from another by themselves.
 */
const makers = [
  'openai chatgpt gpt',
  'anthropic claude opus sonnet haiku',
  'google deepmind gemini gemma',
  'meta facebook llama',
  'microsoft copilot azure',
  'apple',
  'amazon aws bedrock sagemaker nova',
  'nvidia nemotron',
  'xai grok',
  'deepseek',
  'qwen alibaba',
  'moonshot moonshotai kimi',
  'zhipu z.ai zai glm',
  'minimax',
  'mistral devstral',
  'perplexity',
  'ibm granite',
  'tesla',
  'waymo',
  'intel',
  'amd',
  'cohere',
  'baidu ernie',
  'bytedance doubao',
  'tencent hunyuan',
  'huawei ascend',
  'cursor anysphere',
  'stability',
  'coreweave',
  'oracle',
  'softbank',
]

/** By word, which of them it gives away. */
export const makerWords: ReadonlyMap<string, number> = new Map(
  makers.flatMap((words, maker) => words.split(' ').map((word) => [word, maker] as const)),
)
