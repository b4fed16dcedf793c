import { describe, expect, it } from 'vitest'
import { arrangeParts, digestColumns, movePart } from './digest-parts.ts'

describe('the order of the digest', () => {
  it('is as it comes where the reader has none', () => {
    expect(arrangeParts('reading', [])).toEqual(digestColumns.reading)
    expect(arrangeParts('figures', [])).toEqual(digestColumns.figures)
  })

  it('is the reader’s, without what nobody knows or what is named again', () => {
    const order = ['boards', 'trending', 'horoscope', 'papers', 'trending', 'wire', 'labs', 'editorial']
    expect(arrangeParts('reading', order)).toEqual(['trending', 'papers', 'wire', 'labs', 'editorial'])
  })

  it('gives a part that is not named the place behind the one it comes behind', () => {
    expect(arrangeParts('reading', ['papers', 'labs', 'trending', 'editorial'])).toEqual(['papers', 'labs', 'wire', 'trending', 'editorial'])
    expect(arrangeParts('figures', ['boards', 'picture'])).toEqual(['since', 'lookup', 'boards', 'picture'])
  })
})

describe('moving a part', () => {
  it('changes places with its neighbour, and leaves the other column', () => {
    const order = movePart([], 'papers', -1)
    expect(arrangeParts('reading', order)).toEqual(['editorial', 'labs', 'papers', 'wire', 'trending'])
    expect(arrangeParts('figures', order)).toEqual(digestColumns.figures)
    expect(arrangeParts('reading', movePart(order, 'papers', 1))).toEqual(digestColumns.reading)
  })

  it.each([['editorial', -1], ['trending', 1], ['since', -1], ['boards', 1]] as const)('moves %s no further than its column goes', (part, by) => {
    expect(movePart([], part, by)).toEqual([...digestColumns.reading, ...digestColumns.figures])
  })
})
