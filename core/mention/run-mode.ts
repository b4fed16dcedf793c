import { endsWhole } from '../model/name-tokens.ts'
import type { Name } from './name.ts'

/** What only can stand before any run mode: most names need no further look. */
const BEGINS = /[-@_:([]| [([0-2hlmnrtx]/iy
const ASIDE = / ?\((?:(fast)|thinking|reasoning)\)/iy

/** Takes in what the text says of how the model was run: `-2026-03-05-medium`, ` (high)`, ` xhigh`, `:free`. */
export function withRunMode(text: string, name: Name): Name {
  BEGINS.lastIndex = ASIDE.lastIndex = name.end
  if (!BEGINS.test(text)) return name
  // "Claude Opus 4.7 (Fast)", "Qwen3 Next 80B A3B (Reasoning)": where that makes another model, it is this one.
  const aside = ASIDE.exec(text)
  const other = aside && name.node?.next(aside[1] ? 'fast' : 'thinking')?.end
  if (other) return { ...name, end: ASIDE.lastIndex, modelId: other.modelId }
  let { end } = name
  const said: string[] = []
  for (const pattern of name.group.runModes) {
    const match = pattern.exec(text.slice(end, end + 64))
    if (!match || /^ (?!x[hH])[a-z]+$/.test(match[0]) || !endsWhole(text, end + match[0].length)) continue
    end += match[0].length
    said.push(...match.slice(1).filter(Boolean))
  }
  return said.length > 0 ? { ...name, end, variant: said.join(' ') } : { ...name, end }
}
