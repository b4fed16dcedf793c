const PATIENCE_MS = 3_000

/** Asks twice at most: the one who answers may have been asleep, and may die while it wakes. */
export function askForCard<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const askOnce = () => within(PATIENCE_MS, ask())
  return askOnce().catch(askOnce)
}

function within<Value>(limitMs: number, answer: Promise<Value>): Promise<Value> {
  const limit = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('No answer')), limitMs)
  })
  return Promise.race([answer, limit])
}
