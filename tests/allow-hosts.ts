import { fakeBrowser } from 'wxt/testing/fake-browser'

/** The fake browser knows no permissions: where a test says nothing else, the reader forbids nothing. */
fakeBrowser.permissions.contains = (() => Promise.resolve(true)) as never
for (const change of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved]) change.addListener = change.removeListener = () => undefined
