/**
 * Puts a text into the clipboard. Call while a press is being handled: browsers allow it only then.
 * @throws where the browser does not allow it
 */
export async function copyText(document: Document, text: string): Promise<void> {
  if (isSecureContext) {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false, // A frame may be denied the clipboard; the old command is still allowed there.
    )
    if (isCopied) return
  }
  copyByCommand(document, text)
}

/** Pages on plain http have no other way. What the page has selected stays selected: only what is copied is exchanged. */
function copyByCommand(document: Document, text: string): void {
  let isTaken = false
  const exchange = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData.setData('text/plain', text)
    isTaken = true
  }
  addEventListener('copy', exchange, true)
  document.execCommand('copy')
  removeEventListener('copy', exchange, true)
  if (!isTaken) throw new Error('The browser did not let us copy')
}
