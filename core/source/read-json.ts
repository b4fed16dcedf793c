import * as v from 'valibot'
import { SourceError } from './source.ts'

/** @throws SourceError when the body is not JSON or not of the expected shape */
export function readJson<Schema extends v.GenericSchema>(body: string, schema: Schema): v.InferOutput<Schema> {
  let parsed: unknown
  try {
    parsed = JSON.parse(body.replace(/^\uFEFF/, ''))
  } catch {
    throw new SourceError(body.trimStart().startsWith('<') ? 'Answered with a web page instead of data.' : 'The answer is not valid JSON.')
  }
  const read = v.safeParse(schema, parsed)
  if (!read.success) throw new SourceError('The answer no longer has the shape we know.')
  return read.output
}
