/** Folder of a model's id → the creator's name as people write it. A creator that is not listed is shown by its folder. */
const creatorNames: Readonly<Record<string, string>> = {
  'ai21': 'AI21',
  'allenai': 'Ai2',
  'amazon': 'Amazon',
  'anthropic': 'Anthropic',
  'arcee-ai': 'Arcee AI',
  'baidu': 'Baidu',
  'bytedance-seed': 'ByteDance Seed',
  'cohere': 'Cohere',
  'deepseek': 'DeepSeek',
  'google': 'Google',
  'ibm-granite': 'IBM',
  'inception': 'Inception',
  'meta': 'Meta',
  'meta-llama': 'Meta',
  'microsoft': 'Microsoft',
  'minimax': 'MiniMax',
  'mistralai': 'Mistral AI',
  'moonshotai': 'Moonshot AI',
  'nousresearch': 'Nous Research',
  'nvidia': 'NVIDIA',
  'openai': 'OpenAI',
  'perplexity': 'Perplexity',
  'qwen': 'Qwen',
  'stepfun': 'StepFun',
  'tencent': 'Tencent',
  'thinkingmachines': 'Thinking Machines',
  'x-ai': 'xAI',
  'xiaomi': 'Xiaomi',
  'z-ai': 'Z.ai',
}

export function creatorName(creator: string): string {
  return creatorNames[creator] ?? creator
}

/** What other sources call a creator whose folder has another name. */
const otherFolders: Readonly<Record<string, string>> = {
  'alibaba': 'qwen',
  'deepseek-ai': 'deepseek',
  'meta': 'meta-llama',
  'mistral': 'mistralai',
  'moonshot': 'moonshotai',
  'thudm': 'z-ai',
  'xai': 'x-ai',
  'zai': 'z-ai',
  'zai-org': 'z-ai',
  'zhipuai': 'z-ai',
}

/** The folder that a creator's models have in our ids: `xai` → `x-ai`. */
export function creatorFolder(creator: string): string {
  const name = creator.toLowerCase()
  return Object.hasOwn(otherFolders, name) ? (otherFolders[name] ?? name) : name
}
