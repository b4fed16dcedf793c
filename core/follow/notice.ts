import { listWithAnd } from '../language/formats.ts'
import { say } from '../language/say.ts'
import type { ModelAlerts } from './alert.ts'
import { tellAlert } from './tell-alert.ts'

/** All that one edition has to tell of what its reader follows, as one short text. */
export interface Notice {
  title: string
  message: string
  /** Present where it tells of one model only. */
  modelId?: string
}

/** Systems cut off what is longer. */
const MOST_LINES = 4
const ALERTS_PER_LINE = 2

export function writeNotice(told: readonly ModelAlerts[]): Notice {
  const [only] = told
  const title = listNames(told.map(({ model }) => model.name))
  if (only && told.length === 1) return { title, message: cut(only.alerts.map(tellAlert)), modelId: only.model.id }
  return { title, message: cut(told.map(writeLine)) }
}

/** `GPT-5.5, Claude Opus 4.7 and 1 more` */
function listNames(names: readonly string[]): string {
  const [first = '', second] = names
  if (second === undefined) return first
  const count = names.length - 2
  return listWithAnd(count > 0 ? [first, second, say('follow.more', count, { count })] : [first, second])
}

function writeLine({ model, alerts }: ModelAlerts): string {
  const left = alerts.length - ALERTS_PER_LINE
  const words = alerts.slice(0, ALERTS_PER_LINE).map(tellAlert)
  return `${model.name}: ${[...words, ...(left > 0 ? [say('follow.more', left, { count: left })] : [])].join('; ')}`
}

function cut(lines: readonly string[]): string {
  if (lines.length <= MOST_LINES) return lines.join('\n')
  const count = lines.length - MOST_LINES + 1
  return [...lines.slice(0, MOST_LINES - 1), say('follow.andMore', count, { count })].join('\n')
}
