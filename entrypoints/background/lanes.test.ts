import { expect, it } from 'vitest'
import { makeLanes } from './lanes.ts'

/** Tasks that end when told to, and who is running. */
function play(atOnce: number) {
  const run = makeLanes(atOnce)
  const running = new Set<string>()
  const endings = new Map<string, (error?: Error) => void>()
  const start = (site: string, name: string) =>
    run(site, () => {
      running.add(name)
      return new Promise<void>((resolve, reject) => endings.set(name, (error) => (error ? reject(error) : resolve()))).finally(() => running.delete(name))
    })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const now = async () => {
    await settle()
    return [...running].sort().join(' ')
  }
  return { start, now, end: (name: string, error?: Error) => endings.get(name)?.(error) }
}

it('visits no site twice at once, and no more than so many in all', async () => {
  const { start, now, end } = play(2)
  void start('a', 'a1')
  void start('a', 'a2')
  void start('b', 'b1')
  void start('c', 'c1')
  expect(await now()).toBe('a1 b1')
  end('b1')
  expect(await now()).toBe('a1 c1')
  end('a1')
  expect(await now()).toBe('a2 c1')
})

it('goes on after a task that failed', async () => {
  const { start, now, end } = play(1)
  const failing = start('a', 'a1')
  void start('a', 'a2')
  await now()
  end('a1', new Error('down'))
  await expect(failing).rejects.toThrow('down')
  expect(await now()).toBe('a2')
})
