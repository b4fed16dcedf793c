import { describeModel, type CardSources } from '../../catalog/describe-model.ts'
import { describeUnknown } from '../../catalog/describe-unknown.ts'
import { readSettings } from '../../platform/settings.ts'
import { readComposed } from '../../platform/store.ts'
import type { Handlers } from '../../platform/serve.ts'

/** Cards are written from what is stored, in one reading: the worker may have started just for this question. */
export const describeHandlers: Pick<Handlers, 'describeModel' | 'describeUnknown'> = {
  describeModel: async (question) => {
    const sources = await readCardSources()
    return sources && describeModel(sources, question)
  },
  describeUnknown: async (question) => {
    const sources = await readCardSources()
    return sources && describeUnknown(sources, question)
  },
}

async function readCardSources(): Promise<CardSources | undefined> {
  const [catalogue, passages, { followedModels, comparedModels, workload }] = await Promise.all([
    readComposed('catalogue'),
    readComposed('passages'),
    readSettings(),
  ])
  return catalogue && { catalogue, passages, followedModels, comparedModels, workload, nowMs: Date.now() }
}
