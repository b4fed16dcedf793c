import { decodeBody } from '../core/text/decode-body.ts'
import { SourceError } from '../core/source/source.ts'

/** Everything from the first byte sent to the last byte read. Chrome kills a worker whose fetch takes 30 s. */
const DEADLINE_MS = 20_000
const MAX_BODY_BYTES = 5 * 1024 * 1024
const MAX_RETRY_AFTER_MS = 24 * 3_600_000

/** What the server gave us with the last good copy, returned to it byte for byte. */
export interface Validators {
  etag?: string | undefined
  lastModified?: string | undefined
}

export type Answer =
  | { kind: 'new'; body: string; url: string; contentLocation: string | undefined; validators: Validators }
  | { kind: 'unchanged' }
  /** 404: nothing lives at this address. */
  | { kind: 'absent' }

/** The server refused and said when to come again. */
export class RetryLaterError extends SourceError {
  readonly retryAtMs: number
  constructor(message: string, retryAtMs: number) {
    super(message)
    this.retryAtMs = retryAtMs
  }
}

/**
 * Asks one address, with no cookies, no referrer and our own validators.
 * @throws SourceError with a sentence for the person
 */
export async function ask(url: string, validators: Validators): Promise<Answer> {
  const signal = AbortSignal.timeout(DEADLINE_MS)
  try {
    const response = await fetch(url, {
      signal,
      headers: conditions(validators),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    return await read(response, url)
  } catch (error) {
    if (error instanceof SourceError) throw error
    if (signal.aborted) throw new SourceError('Did not answer within 20 seconds.', { cause: error })
    throw new SourceError('Could not be reached.', { cause: error })
  }
}

function conditions({ etag, lastModified }: Validators): Headers {
  const headers = new Headers()
  if (etag) headers.set('If-None-Match', etag)
  if (lastModified) headers.set('If-Modified-Since', lastModified)
  return headers
}

async function read(response: Response, askedUrl: string): Promise<Answer> {
  const { status, headers } = response
  if (status === 304) return { kind: 'unchanged' }
  if (status === 404) return { kind: 'absent' }
  if (!response.ok) {
    const retryAtMs = retryAt(headers.get('Retry-After'), Date.now())
    if (retryAtMs !== undefined) throw new RetryLaterError(`Asked us to come back later (${status}).`, retryAtMs)
    throw new SourceError(`Answered with an error (${status}).`)
  }
  const bytes = await readCapped(response)
  return {
    kind: 'new',
    body: decodeBody(bytes, headers.get('Content-Type') ?? ''),
    url: response.url || askedUrl,
    contentLocation: headers.get('Content-Location') ?? undefined,
    validators: { etag: headers.get('ETag') ?? undefined, lastModified: headers.get('Last-Modified') ?? undefined },
  }
}

/** `Retry-After` as seconds or as a date, held between now and 24 h from now. */
export function retryAt(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined
  const atMs = /^\s*-?\d+\s*$/.test(header) ? nowMs + Number(header) * 1000 : Date.parse(header)
  return Number.isNaN(atMs) ? undefined : Math.min(Math.max(atMs, nowMs), nowMs + MAX_RETRY_AFTER_MS)
}

/** Counts the decoded stream, so that a small packed body cannot unfold without end. */
async function readCapped(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let byteCount = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    byteCount += part.value.byteLength
    if (byteCount > MAX_BODY_BYTES) {
      await reader?.cancel()
      throw new SourceError('Answered with more than 5 MB.')
    }
    chunks.push(part.value)
  }
  const bytes = new Uint8Array(byteCount)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
