/**
 * A build plugin. Engines keep a script in a page's memory as it was written, at two bytes a character as soon as one of them is beyond
 * Latin-1: so those few are written as escapes, and the script takes half as much.
 */
export function narrowScripts() {
  return {
    name: 'narrow-scripts',
    generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>): void {
      for (const file of Object.values(bundle)) {
        if (file.code !== undefined) file.code = file.code.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
      }
    },
  }
}
