import type { Card } from '../core/card/card.ts'

const PATIENCE_MS = 3_000
const TRIES = 2

export type Describe = (modelId: string, variant?: string) => Promise<Card | undefined>

/** Asks for a model's card, twice at most: the one who answers may have been asleep, and may die while it wakes. */
export async function askForCard(describe: Describe, modelId: string, variant?: string): Promise<Card | undefined> {
  for (let tried = 1; ; tried++) {
    try {
      return await within(PATIENCE_MS, describe(modelId, variant))
    } catch (error) {
      if (tried === TRIES) throw error
    }
  }
}

function within<Value>(limitMs: number, answer: Promise<Value>): Promise<Value> {
  const limit = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error(`No answer within ${limitMs} ms`)), limitMs)
  })
  return Promise.race([answer, limit])
}
