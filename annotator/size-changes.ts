/** Tells when an element that it observes has another size than before. */
export function observeSizeChanges(onChange: () => void): ResizeObserver {
  const known = new WeakMap<Element, string>()
  // It also tells the size of whatever it begins to watch, which is no change.
  return new ResizeObserver((entries) => {
    const changed = entries.filter(({ target, contentRect: { width, height } }) => {
      const size = `${width} ${height}`
      const before = known.get(target)
      known.set(target, size)
      return before !== undefined && before !== size
    })
    if (changed.length > 0) onChange()
  })
}
