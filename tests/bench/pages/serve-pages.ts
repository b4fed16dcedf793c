import { once } from 'node:events'
import { createServer } from 'node:https'
import { makeCertificate } from '../../internet/certificate.ts'

export interface PageServer {
  port: number
  /** Puts a page up and gives its address. */
  put: (name: string, html: string) => string
  close: () => void
}

/** An https server on loopback that has these pages and, for every other host and path, nothing. */
export async function servePages(): Promise<PageServer> {
  const bodies = new Map<string, Buffer>()
  const server = createServer(await makeCertificate(), (request, response) => {
    const body = bodies.get(`${request.headers.host ?? ''}${request.url ?? ''}`)
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    port: address.port,
    put: (name, html) => {
      bodies.set(`post.example/${name}`, Buffer.from(html))
      return `https://post.example/${name}`
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
