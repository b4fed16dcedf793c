import { request } from 'node:http'
import { connect as connectTls } from 'node:tls'
import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sources, sourceUrls } from '../../catalog/sources/index.ts'
import { dayOf } from '../../core/day/day.ts'
import { ask } from './ask.ts'
import { startInternet, type Internet } from './internet.ts'
import { sampleContext } from './site.ts'

const NOW_MS = Date.UTC(2026, 10, 24, 12)
const ARTICLE = 'https://news.example/article.html'

let internet: Internet
beforeEach(async () => {
  internet = await startInternet(NOW_MS)
})
afterEach(() => internet.close())

describe('the small internet', () => {
  it.each(sources)('answers for $id with something its parser reads', async (source) => {
    const url = sourceUrls(source, await sampleContext(NOW_MS))[0] ?? ''
    const { status, body } = await ask(internet.port, url)
    expect(status, `Add a fixture named ${source.id} below tests/fixtures/`).toBe(200)
    expect(() => source.parse(body, { url, fetchedAtMs: NOW_MS })).not.toThrow()
  })

  it('knows no other day, no other page and no other host', async () => {
    const yesterday = sources.flatMap((source) => sourceUrls(source, { today: dayOf(NOW_MS) }).slice(1))
    for (const url of [...yesterday, 'https://news.example/missing.html', 'https://elsewhere.example/']) {
      expect((await ask(internet.port, url)).status, url).toBe(404)
    }
  })

  it('answers 304 to whoever holds this copy, and 200 after it changed', async () => {
    const [source] = sources
    const url = source ? (sourceUrls(source, { today: dayOf(NOW_MS) })[0] ?? '') : ''
    const first = await ask(internet.port, url)
    const etag = { 'if-none-match': String(first.headers.etag) }
    expect(await ask(internet.port, url, etag)).toMatchObject({ status: 304, body: '' })
    const date = { 'if-modified-since': String(first.headers['last-modified']) }
    expect((await ask(internet.port, url, date)).status).toBe(304)

    internet.setBody(source?.id ?? '', 'another text')
    expect(await ask(internet.port, url, etag)).toMatchObject({ status: 200, body: 'another text' })
  })

  it('answers what is published, with its headers, whatever the query', async () => {
    internet.publish('https://pages.example/strict.html', { contentType: 'text/html', body: '<p>', headers: { 'content-security-policy': "default-src 'none'" } })
    const reply = await ask(internet.port, 'https://pages.example/strict.html?nodes=3')
    expect(reply).toMatchObject({ status: 200, body: '<p>', headers: { 'content-security-policy': "default-src 'none'" } })
  })

  it('writes down who asked for what, and under which condition', async () => {
    await ask(internet.port, ARTICLE, { 'if-none-match': '"old"' })
    await expect.poll(() => internet.requests[0]?.sentBytes).toBeGreaterThan(500)
    expect(internet.requests).toEqual([{ host: 'news.example', path: '/article.html', ifNoneMatch: '"old"', status: 200, sentBytes: expect.any(Number) }])
  })

  it('serves the same by way of CONNECT', async () => {
    const tunnel = await new Promise<Duplex>((resolve, reject) => {
      request({ port: internet.proxyPort, host: '127.0.0.1', method: 'CONNECT', path: 'news.example:443' })
        .on('connect', (_response, socket) => resolve(socket))
        .on('error', reject)
        .end()
    })
    const text = await new Promise<string>((resolve, reject) => {
      const secure = connectTls({ socket: tunnel, rejectUnauthorized: false }, () => {
        secure.write('GET /quiet.html HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n')
      })
      let received = ''
      secure.on('data', (chunk) => (received += String(chunk)))
      secure.on('end', () => resolve(received)).on('error', reject)
    })
    expect(text).toContain('HTTP/1.1 200 OK')
    expect(text).toContain('kitchen garden')
  })
})

describe('faults', () => {
  it('strike one host, one source or all, until they are healed', async () => {
    internet.fail('news.example', { kind: 'status', status: 503, headers: { 'retry-after': '120' } })
    expect(await ask(internet.port, ARTICLE)).toMatchObject({ status: 503, headers: { 'retry-after': '120' } })
    internet.heal()
    expect((await ask(internet.port, ARTICLE)).status).toBe(200)
    internet.fail('*', { kind: 'status', status: 500 })
    expect((await ask(internet.port, ARTICLE)).status).toBe(500)
  })

  it('break the connection before or inside the body', async () => {
    internet.fail('news.example', { kind: 'reset' })
    await expect(ask(internet.port, ARTICLE)).rejects.toThrow()
    internet.fail('news.example', { kind: 'reset-mid-body' })
    await expect(ask(internet.port, ARTICLE)).rejects.toThrow()
  })

  it('send half a document, or a page for people', async () => {
    const whole = await ask(internet.port, ARTICLE)
    internet.fail('news.example', { kind: 'truncated' })
    const half = await ask(internet.port, ARTICLE)
    expect(half.status).toBe(200)
    expect(whole.body.startsWith(half.body)).toBe(true)
    expect(half.body.length).toBeLessThan(whole.body.length)
    internet.fail('news.example', { kind: 'wrong-type' })
    expect(await ask(internet.port, ARTICLE)).toMatchObject({ status: 200, headers: { 'content-type': /html/ } })
    expect((await ask(internet.port, ARTICLE)).body).not.toContain('cheap seats')
  })

  it('deliver late, or a byte at a time, the right answer', async () => {
    const right = await ask(internet.port, 'https://news.example/quiet.html')
    internet.fail('news.example', { kind: 'delay', delayMs: 30 })
    expect((await ask(internet.port, 'https://news.example/quiet.html')).body).toBe(right.body)
    internet.fail('news.example', { kind: 'drip', everyMs: 0 })
    expect((await ask(internet.port, 'https://news.example/quiet.html')).body).toBe(right.body)
  })

  it('say nothing for ever', async () => {
    internet.fail('news.example', { kind: 'silence' })
    const asked = ask(internet.port, ARTICLE).then(() => 'an answer', () => 'cut off')
    await expect.poll(() => internet.requests).toHaveLength(1)
    await internet.close()
    expect(await asked).toBe('cut off')
    internet = await startInternet(NOW_MS)
  })
})
