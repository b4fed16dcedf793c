import { readdir } from 'node:fs/promises'
import { basename, extname } from 'node:path'

const FIXTURES = new URL('../fixtures/', import.meta.url)
/** Where the fixture's name is not the source's id: the report has several markups, this is the one that is served. */
const otherwiseNamed: Record<string, string> = { 'inference-report': 'report/semantic.html' }

/**
 * A source's sample answer is the fixture named after its id, in whichever folder: `feeds/techcrunch.xml`.
 * So a new source needs its fixture and no line here.
 * @returns its path inside `tests/fixtures/`, or undefined where there is none
 */
export async function fixtureOfSource(sourceId: string): Promise<string | undefined> {
  const named = otherwiseNamed[sourceId]
  const paths = await readdir(FIXTURES, { recursive: true })
  if (named !== undefined) return paths.includes(named) ? named : undefined
  return paths.find((path) => path.includes('/') && basename(path, extname(path)) === sourceId)
}
