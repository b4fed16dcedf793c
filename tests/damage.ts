import fc from 'fast-check'

const wrecks = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 0, -1, 1e300, Infinity, -Infinity, NaN, true, '2026-02-31', '__proto__', [], {}, new Date(NaN), new Map()),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.array(fc.jsonValue(), { maxLength: 3 }),
)

/** A stored record with one to three of its values, anywhere in it, replaced or lost: what a damaged disk might give back. */
export function damagedCopyOf(record: unknown): fc.Arbitrary<unknown> {
  const wound = fc.record({ at: fc.array(fc.nat(), { maxLength: 8 }), wreck: wrecks, isLost: fc.boolean() })
  return fc.array(wound, { minLength: 1, maxLength: 3 }).map((wounds) =>
    wounds.reduce<unknown>((damaged, { at, wreck, isLost }) => {
      let holder: unknown = damaged
      for (const [depth, step] of at.entries()) {
        const keys = isHolder(holder) ? Object.keys(holder) : []
        const key = keys[step % keys.length]
        if (!isHolder(holder) || key === undefined) break
        const isHere = depth === at.length - 1 || !isHolder(holder[key])
        if (!isHere) {
          holder = holder[key]
          continue
        }
        if (isLost) Reflect.deleteProperty(holder, key)
        else holder[key] = wreck
        return damaged
      }
      return wreck
    }, structuredClone(record)),
  )
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
