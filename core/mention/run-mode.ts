import { endsWhole } from '../model/name-tokens.ts'
import type { Name } from './name.ts'

/** What only can stand before any run mode: most names need no further look. */
const BEGINS = /[-@_:([]| (?:[([0-2]|x?high|low|m[ei]|thinking|non-|reasoning)/iy
const ASIDE = / ?\(([a-z]+)\)/iy

/** Takes in what the text says of how the model was run: `-2026-03-05-medium`, ` (high)`, ` xhigh`, `:free`. */
export function withRunMode(text: string, bare: Name): Name {
  BEGINS.lastIndex = bare.end
  if (!BEGINS.test(text)) return bare
  const name = asToldAside(text, bare)
  let { end } = name
  const said: string[] = []
  for (const pattern of name.group.runModes) {
    const match = pattern.exec(text.slice(end, end + 64))
    if (!match || /^ (?!x[hH])[a-z]+$/.test(match[0]) || !endsWhole(text, end + match[0].length)) continue
    end += match[0].length
    const mode = match.slice(1).find((part) => part !== undefined)
    if (mode !== undefined) said.push(mode)
  }
  return { ...name, end, ...(said.length > 0 && { variant: said.join(' ') }) }
}

/** "Claude Opus 4.7 (Fast)", "Qwen3 Next 80B A3B (Reasoning)": where that makes another model, it is this one. */
function asToldAside(text: string, name: Name): Name {
  ASIDE.lastIndex = name.end
  const word = ASIDE.exec(text)?.[1] ?? ''
  const node = name.node?.next(word.toLowerCase().replace('reasoning', 'thinking'))
  if (!node?.end || node.end.modelId === name.modelId) return name
  return { ...name, end: ASIDE.lastIndex, tokens: node.path, modelId: node.end.modelId, node }
}
