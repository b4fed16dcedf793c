import { expect, it } from 'vitest'
import { makeTurns } from './turns.ts'

it('lets one work begin when the one before has ended, well or not', async () => {
  const inTurn = makeTurns()
  const told: string[] = []
  const work = (name: string, isBad = false) => async () => {
    told.push(`${name} begins`)
    await new Promise((resolve) => setImmediate(resolve))
    told.push(`${name} ends`)
    if (isBad) throw new Error(name)
    return name
  }
  const bad = inTurn(work('a', true))
  const good = inTurn(work('b'))
  await expect(bad).rejects.toThrow('a')
  expect(await good).toBe('b')
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})
