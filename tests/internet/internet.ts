import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { Server as NetServer, Socket } from 'node:net'
import { makeCertificate } from './certificate.ts'
import { play, type Answer, type Fault } from './fault.ts'
import { createProxy } from './proxy.ts'
import { answerTo, buildSite, keyOf, PAGES_HOST, type Resource } from './site.ts'

/** One request as it arrived, and what the right answer to it was. */
export interface LoggedRequest {
  host: string
  path: string
  sourceId?: string
  ifNoneMatch?: string
  ifModifiedSince?: string
  status: number
  /** What the answer took on its line, head and body, once it is sent. */
  sentBytes?: number
}

export interface Internet {
  /** https for every host, told apart by the Host header. */
  port: number
  /** The same by way of CONNECT. */
  proxyPort: number
  /** Plain http, for the article pages alone, on `http://localhost:PORT/` or, in a browser, on any host. */
  pagesPort: number
  /** Every request for a host of the catalogue, in order of arrival. */
  requests: LoggedRequest[]
  /** From now on `target` (a host, a source's id, or `*`) answers with this fault. */
  fail: (target: string, fault: Fault) => void
  /** Ends all faults. */
  heal: () => void
  /** From now on the source answers `body`. */
  setBody: (sourceId: string, body: string) => void
  /** From now on `url` answers this, whatever its query. */
  publish: (url: string, page: Resource) => void
  close: () => Promise<void>
}

/**
 * A small internet on loopback: answers from the fixtures for every source of the catalogue and for the article pages.
 *
 *     browser ── host mapping ──┐
 *     browser ── CONNECT ─ proxy ┴─ https server ─ fault? ─ site (fixtures)
 */
export async function startInternet(nowMs: number = Date.now()): Promise<Internet> {
  const site = await buildSite(nowMs)
  const faults = new Map<string, Fault>()
  const requests: LoggedRequest[] = []

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const url = `https://${request.headers.host ?? 'nowhere.invalid'}${request.url ?? '/'}`
    const { host, pathname, search } = new URL(url)
    const resource = site.get(keyOf(url)) ?? site.get(host + pathname)
    const answer = answerTo(resource, nowMs, request.headers)
    const sourceId = resource?.sourceId
    const fault = faults.get('*') ?? faults.get(host) ?? faults.get(sourceId ?? '')
    const logged: LoggedRequest = {
      host,
      path: pathname + search,
      ...(sourceId !== undefined && { sourceId }),
      ...conditions(request),
      status: statusOf(fault, answer),
    }
    requests.push(logged)
    const { socket } = request
    const sentBefore = socket.bytesWritten
    response.once('close', () => (logged.sentBytes = socket.bytesWritten - sentBefore))
    play(fault, answer, request, response)
  }
  function respondWithPage(request: IncomingMessage, response: ServerResponse): void {
    // A proxy is asked for the whole address.
    const { pathname, search } = new URL(request.url ?? '/', `http://${PAGES_HOST}`)
    const page = site.get(PAGES_HOST + pathname + search)
    play(undefined, answerTo(page, nowMs, request.headers), request, response)
  }

  const server = createServer(await makeCertificate(), respond)
  const port = await listen(server)
  const proxy = createProxy(port, respondWithPage)
  const pages = createHttpServer(respondWithPage)
  const closers = [server, proxy, pages].map(trackSockets)
  return {
    port,
    proxyPort: await listen(proxy),
    pagesPort: await listen(pages),
    requests,
    fail: (target, fault) => void faults.set(target, fault),
    heal: () => faults.clear(),
    setBody(sourceId, body) {
      const entry = [...site].find(([, resource]) => resource.sourceId === sourceId)
      if (!entry) throw new Error(`No source ${sourceId} answers here`)
      site.set(entry[0], { ...entry[1], body })
    },
    publish: (url, page) => void site.set(keyOf(url), page),
    close: async () => void (await Promise.all(closers.map((close) => close()))),
  }
}

function conditions(request: IncomingMessage): Pick<LoggedRequest, 'ifNoneMatch' | 'ifModifiedSince'> {
  const { 'if-none-match': ifNoneMatch, 'if-modified-since': ifModifiedSince } = request.headers
  return { ...(ifNoneMatch !== undefined && { ifNoneMatch }), ...(ifModifiedSince !== undefined && { ifModifiedSince }) }
}

function statusOf(fault: Fault | undefined, right: Answer): number {
  if (fault?.kind === 'status') return fault.status
  return fault?.kind === 'wrong-type' ? 200 : right.status
}

async function listen(server: NetServer): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

/** Closing waits for open connections, and browsers keep theirs open: so they are cut. @returns the closing */
function trackSockets(server: Server | NetServer): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
}
