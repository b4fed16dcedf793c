import { endsWhole } from '../model/name-tokens.ts'
import type { CompiledWords } from './compile-index.ts'
import type { Name } from './name.ts'

/** Takes in what the text says of how the model was run: `-2026-03-05-medium`, ` (high)`, ` xhigh`, `:free`. */
export function withRunMode(text: string, name: Name, { runModes }: CompiledWords): Name {
  let { end } = name
  const { group } = name
  const follows = text.slice(end, end + 24)
  if (!/^(?:[-@_:([]| (?:[([0-2]|xhigh))/i.test(follows) && !group.mode?.test(follows)) return name
  const said: string[] = []
  // A date comes first.
  for (const pattern of group.mode ? runModes.toSpliced(1, 0, group.mode) : runModes) {
    const match = pattern.exec(text.slice(end, end + 64))
    if (!match || /^ (?!x[hH])[a-z]/.test(match[0]) || !endsWhole(text, end + match[0].length)) continue
    end += match[0].length
    const mode = match.slice(1).find((part) => part !== undefined)
    if (mode !== undefined) said.push(mode)
  }
  return { ...name, end, ...(said.length > 0 && { variant: said.join(' ') }) }
}
