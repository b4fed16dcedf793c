import { createServer, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'

/** A proxy for browsers that cannot map hosts: whatever host is asked for, the tunnel ends at our own server; plain http is answered here. */
export function createProxy(internetPort: number, respondPlainly: RequestListener): Server {
  const proxy = createServer(respondPlainly)
  proxy.on('connect', (_request, client, head) => {
    const upstream = connect(internetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(client)
      client.pipe(upstream)
    })
    // A tunnel has two ends: when one breaks, which browsers and faults do all the time, the other must go too.
    upstream.on('error', () => client.destroy()).on('close', () => client.destroy())
    client.on('error', () => upstream.destroy()).on('close', () => upstream.destroy())
  })
  return proxy
}
