import { describe, expect, it } from 'vitest'
import { isStarting, minutesToFirstWake } from './wakes.ts'

describe('wakes', () => {
  it('come at another minute for each install', () => {
    const minutes = new Set(Array.from({ length: 200 }, (_, index) => Math.floor(minutesToFirstWake(`install ${index}`))))
    expect([...minutes].sort((a, b) => a - b)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1))
  })

  it('leave a browser alone for its first twenty seconds', () => {
    expect([isStarting(1_000, 20_999), isStarting(1_000, 21_000)]).toEqual([true, false])
  })

  it('believe no start that is still to come, and none that is not known', () => {
    expect([isStarting(5_000, 1_000), isStarting(undefined, 1_000)]).toEqual([false, false])
  })
})
