import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask, type RefusedError } from './ask.ts'

describe('ask', () => {
  let server: Server | undefined

  /** A server of the open internet: `https://SOME.example/` leads to it, and `final` says where redirects led. */
  async function serve(listener: RequestListener, final = (url: string) => url): Promise<string> {
    const started = createServer(listener)
    server = started
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
    const { port } = started.address() as AddressInfo
    const { fetch } = globalThis
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      const response = await fetch(`http://127.0.0.1:${port}${new URL(url).pathname}`, init)
      return Object.defineProperty(response, 'url', { value: final(url) })
    })
    return 'https://feeds.example/'
  }

  afterEach(() => {
    vi.unstubAllGlobals()
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
    ['an “unchanged” that nobody asked for', (_request, response) => response.writeHead(304).end(), 'error (304)'],
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
    [
      'a body that is shorter than announced',
      (_request, response) => {
        response.writeHead(200, { 'Content-Length': '1000', Connection: 'close' })
        response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf')
      },
      'Could not be reached',
    ],
    ['a small body that unfolds without end', (_request, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000))), 'more than 5 MB'],
    ['a source that is gone', (_request, response) => response.writeHead(410).end(), 'gone for good (410)'],
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

  it('gives up on a body that comes byte by byte, however busy it keeps us', async () => {
    const deadline = new AbortController()
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal)
    let sent = 0
    const url = await serve((_request, response) => {
      const drip = () => (++sent > 3 ? deadline.abort() : response.write('<', drip))
      drip()
    })
    await expect(ask(url, {})).rejects.toThrow('within 20 seconds')
  })

  it.each([
    ['an odd one', 'W/"\'-_:.!*~()%20"'],
    ['one without quotes', 'abc,def'],
    ['an empty one', '""'],
    ['one in another alphabet', '"caf\u00e9"'],
  ])('returns an ETag as it came: %s', async (_what, etag) => {
    const seen: (string | undefined)[] = []
    const url = await serve((request, response) => {
      seen.push(request.headers['if-none-match'])
      response.setHeader('ETag', etag).end(Buffer.from('news'))
    })
    const answer = await ask(url, {})
    await ask(url, answer.kind === 'new' ? answer.validators : {})
    expect(seen).toEqual([undefined, etag])
  })

  it.each([200, 304, 404, 429, 503])('hears when to come again, whatever else the server says: %i', async (status) => {
    const url = await serve((_request, response) => response.writeHead(status, { 'Retry-After': '600' }).end())
    const retryAtMs = await ask(url, {}).then((answer) => answer.retryAtMs, (error: RefusedError) => error.retryAtMs)
    expect(Math.abs((retryAtMs ?? 0) - Date.now() - 600_000)).toBeLessThan(60_000)
  })

  it.each([
    ['http://127.0.0.1/', 'own network'],
    ['https://router.local/', 'own network'],
    ['https://[fe80::1]/', 'own network'],
    ['http://feeds.example/', 'not encrypted'],
    ['file:///etc/hosts', 'no page of the web'],
  ])('takes nothing from where a redirect led: %s', async (final, words) => {
    const url = await serve((_request, response) => response.end('secret'), () => final)
    await expect(ask(url, {})).rejects.toThrow(words)
  })

  it('asks no address of a private network, and an insecure one only where that was wanted', async () => {
    let askedCount = 0
    await serve((_request, response) => {
      askedCount++
      response.end('news')
    })
    await expect(ask('https://192.168.0.1/', {})).rejects.toThrow('own network')
    expect(askedCount).toBe(0)
    expect(await ask('http://feeds.example/', {})).toMatchObject({ kind: 'new' })
  })
})
