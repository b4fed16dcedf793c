const ADDRESS_KEY = /^url$|Url$/

/** What no text, address or figure that reaches a page may be, wherever in the data it sits. An id is never shown. */
export function faultsIn(data: unknown): string[] {
  const faults = new Set<string>()
  const open: [key: string, value: unknown][] = [['', data]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [key, value] = next
    if (typeof value === 'number' && !Number.isFinite(value)) faults.add('holds a number without end')
    if (typeof value === 'string') for (const fault of faultsInText(key, value)) faults.add(fault)
    if (typeof value === 'object' && value !== null) open.push(...Object.entries(value))
  }
  return [...faults]
}

function faultsInText(key: string, text: string): string[] {
  return [
    ...(text.isWellFormed() ? [] : ['holds half a character']),
    // eslint-disable-next-line no-control-regex -- these are looked for
    ...(key !== 'id' && /[\u0000\u202a-\u202e\u2066-\u2069]/.test(text) ? ['holds a control character'] : []),
    ...(ADDRESS_KEY.test(key) && !/^https?:\/\//.test(text) ? [`leads to ${text.slice(0, 60)}`] : []),
  ]
}
