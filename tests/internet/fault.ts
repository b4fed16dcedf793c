import type { IncomingMessage, ServerResponse } from 'node:http'

/** What may go wrong with an answer. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  /** The right answer, late. */
  | { kind: 'delay'; delayMs: number }
  /** The connection is accepted and nothing is ever said. */
  | { kind: 'silence' }
  | { kind: 'reset' }
  /** Half the body, and then the connection breaks. */
  | { kind: 'reset-mid-body' }
  /** Status 200 and a page for people, as a captive portal or a soft 404 sends. */
  | { kind: 'wrong-type' }
  /** A whole HTTP answer whose document ends half-way. */
  | { kind: 'truncated' }
  /** The right answer, one byte at a time. */
  | { kind: 'drip'; everyMs: number }

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

const PORTAL: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>Sign in</title><h1>Sign in to use this network</h1><form><input name="room"></form>',
}

/** Answers as `fault` says; an undefined fault is a good day. */
export function play(fault: Fault | undefined, right: Answer, request: IncomingMessage, response: ServerResponse): void {
  switch (fault?.kind) {
    case undefined:
      return send(response, right)
    case 'status':
      return send(response, { status: fault.status, headers: { 'content-type': 'text/plain', ...fault.headers }, body: '' })
    case 'wrong-type':
      return send(response, PORTAL)
    case 'truncated':
      return send(response, { ...right, body: firstHalf(right.body) })
    case 'silence':
      return
    case 'reset':
      request.socket.destroy()
      return
    case 'reset-mid-body':
      response.writeHead(right.status, { ...right.headers, 'content-length': Buffer.byteLength(right.body) })
      response.write(firstHalf(right.body), () => request.socket.destroy())
      return
    case 'delay': {
      const timer = setTimeout(() => send(response, right), fault.delayMs)
      response.on('close', () => clearTimeout(timer))
      return
    }
    case 'drip':
      return drip(response, right, fault.everyMs)
  }
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, answer.headers)
  response.end(answer.body)
}

function drip(response: ServerResponse, answer: Answer, everyMs: number): void {
  const bytes = Buffer.from(answer.body)
  let sent = 0
  response.writeHead(answer.status, answer.headers)
  const timer = setInterval(() => {
    if (sent < bytes.length) response.write(bytes.subarray(sent, ++sent))
    else response.end()
  }, everyMs)
  response.on('close', () => clearInterval(timer))
}

function firstHalf(body: string): string {
  return body.slice(0, Math.ceil(body.length / 2))
}
