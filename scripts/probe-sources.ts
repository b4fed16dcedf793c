import { sources, sourceUrls } from '../catalog/sources/index.ts'
import { dayOf } from '../core/day/day.ts'

const PATIENCE_MS = 4000

/** Whether any source of the catalogue answers from here within a few seconds. */
export async function canReachSources(): Promise<boolean> {
  const today = dayOf(Date.now())
  const urls = sources.flatMap((source) => sourceUrls(source, { today }).slice(0, 1))
  const answers = urls.map(async (url) => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  })
  return Promise.any(answers).then(
    () => true,
    () => false,
  )
}
