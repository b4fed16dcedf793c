import type { BoardDefinition } from '../core/board/board.ts'
import { say } from '../core/language/say.ts'

/** Every leaderboard of the companion, in the order of its tabs. The first is the one quoted beside a bare name. */
export const boards: readonly BoardDefinition[] = [
  {
    id: 'intelligence-index',
    title: 'Artificial Analysis Intelligence Index',
    shortTitle: 'AA Index',
    headings: ['Artificial Analysis', 'Intelligence Index'],
    unit: 'points',
    better: 'higher',
    columns: ['speed', 'price'],
    get credit() {
      return say('board.printedByReport', { source: 'Artificial Analysis' })
    },
    get licence() {
      return say('board.quoted')
    },
    isQuoted: true,
    publisher: 'Inference Report',
    homepage: 'https://artificialanalysis.ai/',
    writtenAs: ['artificial analysis intelligence index', 'aa intelligence index', 'intelligence index', 'aa index', 'aaii'],
  },
  {
    id: 'swe-rebench',
    title: 'SWE-rebench',
    shortTitle: 'SWE-rebench',
    headings: ['SWE-rebench'],
    unit: 'percent',
    better: 'higher',
    columns: [],
    get credit() {
      return say('board.printedByReport', { source: 'SWE-rebench' })
    },
    get licence() {
      return say('board.quoted')
    },
    isQuoted: true,
    publisher: 'Inference Report',
    homepage: 'https://swe-rebench.com/',
    writtenAs: ['swe rebench', 'swerebench'],
  },
  {
    id: 'lmarena-text',
    title: 'LMArena Text',
    shortTitle: 'LMArena',
    unit: 'elo',
    better: 'higher',
    columns: ['votes'],
    get about() {
      return say('board.aboutArena')
    },
    credit: 'LMArena leaderboard dataset',
    licence: 'CC BY 4.0',
    publisher: 'LMArena',
    homepage: 'https://lmarena.ai/leaderboard/text',
    writtenAs: ['lmarena text arena', 'lmarena text', 'lm arena text', 'lmarena', 'lm arena', 'lmsys chatbot arena', 'chatbot arena', 'text arena'],
  },
  {
    id: 'openrouter-usage',
    get title() {
      return say('board.mostUsed', { host: 'OpenRouter' })
    },
    shortTitle: 'OpenRouter',
    unit: 'share',
    better: 'higher',
    columns: ['tokens'],
    get about() {
      return say('board.aboutUsage')
    },
    credit: 'OpenRouter, openrouter.ai/rankings',
    licence: 'CC BY 4.0',
    publisher: 'OpenRouter',
    homepage: 'https://openrouter.ai/rankings',
  },
]

/** @throws when no board has this id: a stored row of a board that was removed must not be shown without its name. */
export function boardDefinition(id: string): BoardDefinition {
  const found = boards.find((board) => board.id === id)
  if (!found) throw new Error(`No board is called ${id}`)
  return found
}
