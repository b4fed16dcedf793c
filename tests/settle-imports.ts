import { afterEach, vi } from 'vitest'

/** What a test began to load is loaded before the next begins, and before its window is taken away. */
afterEach(() => vi.dynamicImportSettled())
