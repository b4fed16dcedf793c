import * as v from 'valibot'
import type { Story } from '../../core/edition/edition.ts'
import { readFeedDate } from '../../core/feed/feed-date.ts'
import { publishedBy } from '../../core/feed/published-by.ts'
import { storyId } from '../../core/feed/story-id.ts'
import { say } from '../../core/language/say.ts'
import { TextSchema } from '../../core/source/or-unknown.ts'
import { readJson } from '../../core/source/read-json.ts'
import { readRows } from '../../core/source/read-rows.ts'
import { SourceError, type StoriesSource } from '../../core/source/source.ts'
import { plainText } from '../../core/text/plain-text.ts'

/** Labs that announce nothing in a feed, but put their models here first. */
const labs = [
  { id: 'qwen', name: 'Qwen', author: 'Qwen' },
  { id: 'deepseek', name: 'DeepSeek', author: 'deepseek-ai' },
  { id: 'moonshot', name: 'Moonshot AI', author: 'moonshotai' },
  { id: 'zai', name: 'Z.ai', author: 'zai-org' },
] as const

const RowSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/)),
  createdAt: TextSchema,
  pipeline_tag: TextSchema,
  private: v.nullish(v.boolean()),
})
type Row = v.InferOutput<typeof RowSchema>

/** The same model in other numbers: no news of its own. */
const REPACKED = /[-_](?:fp8|fp4|nvfp4|mxfp4|bf16|int[48]|w\d+a\d+|\d-?bit|gguf|awq|gptq|mlx|onnx)(?![a-z])/i
const NAME_LENGTH = 120

export const modelRepositories: readonly StoriesSource[] = labs.map(({ id, name, author }) => ({
  id,
  title: `${name} on Hugging Face`,
  homepage: `https://huggingface.co/${author}`,
  yields: 'stories',
  section: 'labs',
  isOnByDefault: true,
  // A new model is rare, and all of them are asked of one host.
  everyMinutes: 360,
  url: `https://huggingface.co/api/models?author=${author}&sort=createdAt&direction=-1&limit=10`,
  parse: (body, { fetchedAtMs }) => {
    const rows = readRows(readJson(body, v.array(v.unknown())), RowSchema)
    // Each of these labs has models; none at all means that it goes by another name now.
    if (rows.length === 0) throw new SourceError(say('fault.noModelsOf', { source: 'Hugging Face', maker: name }))
    return rows.filter((row) => !row.private && !REPACKED.test(row.id)).map((row) => storyOf(row, name, fetchedAtMs))
  },
}))

function storyOf({ id, createdAt, pipeline_tag: task }: Row, lab: string, fetchedAtMs: number): Story {
  const url = `https://huggingface.co/${id}`
  const model = plainText(id.slice(id.indexOf('/') + 1), NAME_LENGTH)
  return {
    id: storyId(url),
    title: `${model} is on Hugging Face`,
    url,
    source: lab,
    ...publishedBy(fetchedAtMs, readFeedDate(createdAt)),
    ...(task && { summary: `A new model for ${plainText(task.replaceAll('-', ' '), NAME_LENGTH)}.` }),
  }
}
