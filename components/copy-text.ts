/** Puts a text on the clipboard. @returns what came of it, for the button that was pressed and for screen readers */
export function copyText(text: string): Promise<'Copied' | 'Not copied'> {
  return navigator.clipboard.writeText(text).then(
    () => 'Copied' as const,
    () => 'Not copied' as const,
  )
}
