import type { IndexedNames, Need } from './mention.ts'

/**
 * Names by their first word, each as a line of its other words, model, group, need, and whether its head is left out. A page takes apart
 * only the lines of words that it has, and thousands of small objects need not be handed over.
 */
export type PackedNames = Readonly<Record<string, string>>

export function packNames(names: IndexedNames): PackedNames {
  const lines = new Map<string, string[]>()
  for (const [key, [model, group, need, isShort]] of Object.entries(names)) {
    const [head = '', ...rest] = key.split(' ')
    const line = [rest.join(' '), model, group, need, isShort ? 1 : 0].join('\t')
    const ofHead = lines.get(head)
    if (ofHead) ofHead.push(line)
    else lines.set(head, [line])
  }
  return Object.fromEntries([...lines].map(([head, ofHead]) => [head, ofHead.join('\n')]))
}

/** The lines of one first word: the other words, and behind a tab the place. */
export function linesOfHead(packed: PackedNames, head: string): string | undefined {
  return Object.hasOwn(packed, head) ? packed[head] : undefined
}

/** @param written what stands in a line behind the words */
export function readPlace(written: string): IndexedNames[string] {
  const [model, group, need, isShort] = written.split('\t')
  const place = [Number(model), Number(group), need as Need] as const
  return isShort === '1' ? [...place, true] : place
}
