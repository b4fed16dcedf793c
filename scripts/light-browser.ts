/**
 * Stands in for WXT's `browser` in what runs in pages. That one looks for its runtime as soon as it is loaded, and an engine builds what
 * it is asked for there and then: memory of every page, for what most of them never need.
 */
export const browser = import.meta.env.BROWSER === 'firefox' ? Reflect.get(globalThis, 'browser') : Reflect.get(globalThis, 'chrome')
