/**
 * Stands in for WXT's content script context while the content script is built. WXT makes one for every content script; ours has an
 * abort signal of its own, and WXT's announces itself to the page in an event that names the extension, at 1.5 kB on every page.
 */
export function ContentScriptContext(): void {
  // Nothing to keep: `new` gives an empty object.
}
