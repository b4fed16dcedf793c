import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask, retryAt } from './ask.ts'

const DAY_MS = 86_400_000
const nowMs = Date.parse('2026-04-24T08:00:00Z')

describe('retryAt', () => {
  it.each([
    ['120', nowMs + 120_000],
    ['-5', nowMs],
    ['999999999', nowMs + DAY_MS],
    ['Fri, 24 Apr 2026 09:00:00 GMT', nowMs + 3_600_000],
    ['Fri, 24 Apr 2020 09:00:00 GMT', nowMs],
  ])('understands %s', (header, atMs) => {
    expect(retryAt(header, nowMs)).toBe(atMs)
  })

  it('takes nonsense for no answer', () => {
    expect([retryAt(null, nowMs), retryAt('soon', nowMs)]).toEqual([undefined, undefined])
  })
})

describe('ask', () => {
  let server: Server | undefined

  async function serve(listener: RequestListener): Promise<string> {
    const started = createServer(listener)
    server = started
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(started.address() as AddressInfo).port}/`
  }

  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
  })

  it('gives the body and the validators as they came', async () => {
    const url = await serve((_request, response) => response.setHeader('ETag', 'W/"odd, but ours"').end('news'))
    expect(await ask(url, {})).toEqual({ kind: 'new', body: 'news', url, validators: { etag: 'W/"odd, but ours"', lastModified: undefined } })
  })

  it('returns them byte for byte, and takes 304 for “unchanged”', async () => {
    const url = await serve((request, response) => {
      response.statusCode = request.headers['if-none-match'] === 'W/"odd, but ours"' ? 304 : 200
      response.end()
    })
    expect(await ask(url, { etag: 'W/"odd, but ours"' })).toEqual({ kind: 'unchanged' })
  })

  it.each<[string, RequestListener, string]>([
    ['an error', (_request, response) => response.writeHead(503).end(), 'error (503)'],
    ['a closed line', (request) => request.socket.destroy(), 'Could not be reached'],
    [
      'a line closed in the middle',
      (request, response) => {
        response.writeHead(200, { 'Content-Length': '1000' }).write('half')
        setImmediate(() => request.socket.destroy())
      },
      'Could not be reached',
    ],
    ['a body without end', (_request, response) => response.end(Buffer.alloc(6 * 1024 * 1024, 'a')), 'more than 5 MB'],
  ])('tells %s in words', async (_what, listener, words) => {
    await expect(ask(await serve(listener), {})).rejects.toThrow(words)
  })

  it('gives up on a server that never answers, before the browser gives up on the worker', async () => {
    const deadline = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal)
    const url = await serve(() => deadline.abort())
    await expect(ask(url, {})).rejects.toThrow('within 20 seconds')
    expect(timeout).toHaveBeenCalledWith(20_000)
  })
})
