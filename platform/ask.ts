import { say } from '../core/language/say.ts'
import { isPrivateHost } from '../core/source/is-private-host.ts'
import { readRetryAfter } from '../core/source/retry-after.ts'
import { SourceError } from '../core/source/source.ts'
import { decodeBody } from '../core/text/decode-body.ts'

/** Everything from the first byte sent to the last byte read. Chrome kills a worker whose fetch takes 30 s. */
const DEADLINE_MS = 20_000
const MAX_BODY_BYTES = 5 * 1024 * 1024

/** What the server gave us with the last good copy, returned to it byte for byte. */
export interface Validators {
  etag?: string | undefined
  lastModified?: string | undefined
}

export type Answer = (
  | { kind: 'new'; body: string; url: string; contentLocation: string | undefined; validators: Validators }
  | { kind: 'unchanged' }
  /** 404: nothing lives at this address. */
  | { kind: 'absent' }
) & {
  /** When the server wants to be asked again: it may say so with any answer. */
  retryAtMs?: number | undefined
}

/** The server refused. */
export class RefusedError extends SourceError {
  readonly retryAtMs: number | undefined
  /** 410: there will never be anything here again. */
  readonly isGone: boolean
  constructor(status: number, retryAtMs: number | undefined) {
    super(wordsFor(status, retryAtMs))
    this.retryAtMs = retryAtMs
    this.isGone = status === 410
  }
}

/** For an address that is one of many: that it is gone for good says nothing of the others. @throws any other error as it is */
export function absentIfGone(error: unknown): Extract<Answer, { kind: 'absent' }> {
  if (error instanceof RefusedError && error.isGone) return { kind: 'absent', retryAtMs: error.retryAtMs }
  throw error
}

function wordsFor(status: number, retryAtMs: number | undefined): string {
  if (status === 410) return say('fault.gone')
  return say(retryAtMs === undefined ? 'fault.refused' : 'fault.comeBackLater', { status })
}

/**
 * Asks one address, with no cookies, no referrer and our own validators.
 * @throws SourceError with a sentence for the person
 */
export async function ask(url: string, validators: Validators): Promise<Answer> {
  refuseOddAddress(url, url)
  const signal = AbortSignal.timeout(DEADLINE_MS)
  try {
    const response = await fetch(url, {
      signal,
      headers: conditions(validators),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    const isConditional = Boolean(validators.etag ?? validators.lastModified)
    return await read(response, url, isConditional)
  } catch (error) {
    if (error instanceof SourceError) throw error
    if (signal.aborted) throw new SourceError(say('fault.slow', { seconds: DEADLINE_MS / 1_000 }), { cause: error })
    throw new SourceError(say('fault.unreachable'), { cause: error })
  }
}

function conditions({ etag, lastModified }: Validators): Headers {
  const headers = new Headers()
  if (etag) headers.set('If-None-Match', etag)
  if (lastModified) headers.set('If-Modified-Since', lastModified)
  return headers
}

/** Feeds and redirects may name any address: none may lead into the reader's own network, or from a safe line to an open one. */
function refuseOddAddress(url: string, askedUrl: string): void {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') throw new SourceError(say('fault.leadsOffTheWeb'))
  if (isPrivateHost(hostname)) throw new SourceError(say('fault.leadsIntoOwnNetwork'))
  if (protocol === 'http:' && !askedUrl.startsWith('http:')) throw new SourceError(say('fault.leadsToUnencrypted'))
}

async function read(response: Response, askedUrl: string, isConditional: boolean): Promise<Answer> {
  const { status, headers } = response
  const url = response.url || askedUrl
  refuseOddAddress(url, askedUrl)
  const retryAtMs = readRetryAfter(headers.get('Retry-After'), Date.now())
  if (status === 304 && isConditional) return { kind: 'unchanged', retryAtMs }
  if (status === 404) return { kind: 'absent', retryAtMs }
  if (!response.ok) throw new RefusedError(status, retryAtMs)
  const bytes = await readCapped(response)
  const validators = { etag: headers.get('ETag') ?? undefined, lastModified: headers.get('Last-Modified') ?? undefined }
  const body = decodeBody(bytes, headers.get('Content-Type') ?? '')
  return { kind: 'new', body, url, contentLocation: headers.get('Content-Location') ?? undefined, validators, retryAtMs }
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
      throw new SourceError(say('fault.tooLarge', { megabytes: MAX_BODY_BYTES / 1024 / 1024 }))
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
