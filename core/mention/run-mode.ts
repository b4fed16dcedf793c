import { endsWhole } from '../model/name-tokens.ts'
import type { Name } from './name.ts'

/** Takes in what the text says of how the model was run: `-2026-03-05-medium`, ` (high)`, ` xhigh`, `:free`. */
export function withRunMode(text: string, name: Name): Name {
  const { beginsRunMode, runModes } = name.group
  beginsRunMode.lastIndex = name.end
  if (!beginsRunMode.test(text)) return name
  let { end } = name
  const said: string[] = []
  for (const pattern of runModes) {
    const match = pattern.exec(text.slice(end, end + 64))
    if (!match || /^ (?!x[hH])[a-z]/.test(match[0]) || !endsWhole(text, end + match[0].length)) continue
    end += match[0].length
    const mode = match.slice(1).find((part) => part !== undefined)
    if (mode !== undefined) said.push(mode)
  }
  return { ...name, end, ...(said.length > 0 && { variant: said.join(' ') }) }
}
