import * as v from 'valibot'
import { say } from '../language/say.ts'
import { SourceError } from './source.ts'

/** @throws SourceError when the body is not JSON or not of the expected shape */
export function readJson<Schema extends v.GenericSchema>(body: string, schema: Schema): v.InferOutput<Schema> {
  let parsed: unknown
  try {
    parsed = JSON.parse(body.replace(/^\uFEFF/, ''))
  } catch {
    throw new SourceError(say(body.trimStart().startsWith('<') ? 'fault.pageForData' : 'fault.noJson'))
  }
  const read = v.safeParse(schema, parsed)
  if (!read.success) throw new SourceError(say('fault.unknownShape'))
  return read.output
}
