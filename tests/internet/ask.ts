import { request } from 'node:https'

export interface Reply {
  status: number
  headers: NodeJS.Dict<string | string[]>
  body: string
}

/** One request to the small internet from Node, for tests. @throws when the connection breaks before the end */
export function ask(port: number, url: string, headers: Record<string, string> = {}): Promise<Reply> {
  const { host, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: pathname + search, headers: { host, ...headers }, rejectUnauthorized: false }
    request({ ...options, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() })
      })
      response.on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}
