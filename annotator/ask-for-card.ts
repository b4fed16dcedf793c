const PATIENCE_MS = 3_000
const TRIES = 2

/** Asks twice at most: the one who answers may have been asleep, and may die while it wakes. */
export async function askForCard<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tried = 1; ; tried++) {
    try {
      return await within(PATIENCE_MS, ask())
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
