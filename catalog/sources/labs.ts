import { feedSource, type FeedRow } from '../../core/source/feed-source.ts'

/** Somebody makes these feeds of the pages of labs that have none. */
const mirror = (name: string) => `https://raw.githubusercontent.com/Olshansk/rss-feeds/main/feeds/feed_${name}.xml`

/**
 * What the AI labs say themselves. On are those with news; off are those that mostly explain how to use a product, publish papers,
 * or write about AI now and then.
 */
const rows: readonly Omit<FeedRow, 'section'>[] = [
  { id: 'openai', title: 'OpenAI', homepage: 'https://openai.com/news/', url: 'https://openai.com/news/rss.xml' },
  {
    id: 'anthropic',
    title: 'Anthropic (community feed)',
    publisher: 'Anthropic',
    homepage: 'https://www.anthropic.com/news',
    url: mirror('anthropic_news'),
    mirroredHost: 'anthropic.com',
  },
  { id: 'google-deepmind', title: 'Google DeepMind', homepage: 'https://deepmind.google/blog/', url: 'https://deepmind.google/blog/rss.xml' },
  { id: 'google-ai', title: 'Google AI', homepage: 'https://blog.google/technology/ai/', url: 'https://blog.google/technology/ai/rss/' },
  {
    id: 'google-research',
    title: 'Google Research',
    homepage: 'https://research.google/blog/',
    url: 'https://research.google/blog/rss/',
    isGeneral: true,
  },
  {
    id: 'microsoft-foundry',
    title: 'Microsoft Foundry',
    homepage: 'https://devblogs.microsoft.com/foundry/',
    url: 'https://devblogs.microsoft.com/foundry/feed/',
    isOnByDefault: false,
  },
  {
    id: 'microsoft-research',
    title: 'Microsoft Research',
    homepage: 'https://www.microsoft.com/en-us/research/blog/',
    url: 'https://www.microsoft.com/en-us/research/feed/',
    isGeneral: true,
    isOnByDefault: false,
  },
  { id: 'nvidia', title: 'NVIDIA', homepage: 'https://blogs.nvidia.com/', url: 'https://blogs.nvidia.com/feed/', isGeneral: true },
  {
    id: 'nvidia-developer',
    title: 'NVIDIA Developer',
    homepage: 'https://developer.nvidia.com/blog/',
    url: 'https://developer.nvidia.com/blog/feed/',
    isGeneral: true,
    isOnByDefault: false,
  },
  { id: 'hugging-face', title: 'Hugging Face', homepage: 'https://huggingface.co/blog', url: 'https://huggingface.co/blog/feed.xml' },
  { id: 'mistral', title: 'Mistral AI', homepage: 'https://mistral.ai/news', url: 'https://mistral.ai/rss.xml' },
  {
    id: 'apple-ml',
    title: 'Apple Machine Learning Research',
    publisher: 'Apple',
    homepage: 'https://machinelearning.apple.com/',
    url: 'https://machinelearning.apple.com/rss.xml',
    isOnByDefault: false,
  },
  {
    id: 'aws-ml',
    title: 'AWS Machine Learning',
    publisher: 'AWS',
    homepage: 'https://aws.amazon.com/blogs/machine-learning/',
    url: 'https://aws.amazon.com/blogs/machine-learning/feed/',
    isOnByDefault: false,
  },
  {
    id: 'ibm-research',
    title: 'IBM Research',
    homepage: 'https://research.ibm.com/blog',
    url: 'https://research.ibm.com/rss',
    isGeneral: true,
    isOnByDefault: false,
  },
  {
    id: 'meta-engineering',
    title: 'Engineering at Meta',
    homepage: 'https://engineering.fb.com/',
    url: 'https://engineering.fb.com/feed/',
    isGeneral: true,
    isOnByDefault: false,
  },
  {
    id: 'meta-ai',
    title: 'Meta AI (community feed)',
    publisher: 'Meta AI',
    homepage: 'https://ai.meta.com/blog/',
    url: mirror('meta_ai'),
    mirroredHost: 'meta.com',
  },
  { id: 'xai', title: 'xAI (community feed)', publisher: 'xAI', homepage: 'https://x.ai/news', url: mirror('xainews'), mirroredHost: 'x.ai' },
  {
    id: 'cohere',
    title: 'Cohere (community feed)',
    publisher: 'Cohere',
    homepage: 'https://cohere.com/blog',
    url: mirror('cohere'),
    mirroredHost: 'cohere.com',
  },
]

export const labs = rows.map((row) => feedSource({ ...row, section: 'labs' }))
