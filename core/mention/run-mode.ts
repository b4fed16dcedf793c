import { endsWhole } from '../model/name-tokens.ts'
import type { CompiledWords } from './compile-index.ts'
import type { Name } from './name.ts'

/** Takes in what the text says of how the model was run: `-2026-03-05-medium`, ` (high)`, ` xhigh`, `:free`. */
export function withRunMode(text: string, name: Name, { runModes }: CompiledWords): Name {
  let { end } = name
  if (!/^(?:[-@_:([]| [([2x])/i.test(text.slice(end, end + 2))) return name
  const said: string[] = []
  for (const pattern of runModes) {
    const match = pattern.exec(text.slice(end, end + 64))
    if (!match || !endsWhole(text, end + match[0].length)) continue
    end += match[0].length
    const mode = match[1] ?? match[2]
    if (mode !== undefined) said.push(mode)
  }
  return { ...name, end, ...(said.length > 0 && { variant: said.join(' ') }) }
}
