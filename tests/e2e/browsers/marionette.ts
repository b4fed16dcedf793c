import { connect, type Socket } from 'node:net'

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

/**
 * Firefox's own remote protocol: frames of `LENGTH:JSON`; a command is `[0, id, name, parameters]`, its answer
 * `[1, id, error, result]`. Written here because it is all a test needs and saves a driver program.
 */
export class Marionette {
  readonly #socket: Socket
  readonly #waiting = new Map<number, Waiting>()
  #received = Buffer.alloc(0)
  #lastId = 0

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk) => this.#receive(chunk))
    socket.on('close', () => this.#giveUp(new Error('Firefox closed its connection')))
    socket.on('error', (error) => this.#giveUp(error))
  }

  /** @throws when nothing listens on this port (yet) */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1')
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
    return new Marionette(socket)
  }

  send(name: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    const id = ++this.#lastId
    const frame = JSON.stringify([0, id, name, parameters])
    this.#socket.write(`${Buffer.byteLength(frame)}:${frame}`)
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  close(): void {
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk])
    for (;;) {
      const colon = this.#received.indexOf(':')
      if (colon < 0) return
      const end = colon + 1 + Number(this.#received.subarray(0, colon))
      if (this.#received.length < end) return
      this.#answer(JSON.parse(this.#received.subarray(colon + 1, end).toString()))
      this.#received = this.#received.subarray(end)
    }
  }

  #answer(message: unknown): void {
    // The first frame greets and is no answer.
    if (!Array.isArray(message)) return
    const [, id, error, result] = message as [1, number, { error: string; message: string } | null, unknown]
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`))
    else waiting?.resolve(result)
  }

  #giveUp(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
