import { vi } from 'vitest'

/** A port as `tabs.connect` gives it, and what the frames at its far end do: `say` something, or `leave`. */
export function fakePort() {
  const heard: ((message: unknown) => void)[] = []
  const left: (() => void)[] = []
  return {
    name: '',
    onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => left.push(listener) },
    postMessage: vi.fn(),
    disconnect: vi.fn(),
    say: (message: unknown) => heard.forEach((listener) => listener(message)),
    leave: () => left.forEach((listener) => listener()),
  }
}
export type FakePort = ReturnType<typeof fakePort>
