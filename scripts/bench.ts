import { parseArgs } from 'node:util'
import { speakLanguage } from '../tests/speak-language.ts'
import { benchBoards } from './bench-boards.ts'
import { benchEdition } from './bench-edition.ts'
import { benchMatcher } from './bench-matcher.ts'
import { benchHighlights } from './bench-highlights.ts'
import { benchLookup } from './bench-lookup.ts'
import { benchManners } from './bench-manners.ts'
import { benchPages } from './bench-pages.ts'
import { benchRefresh } from './bench-refresh.ts'
import { benchSearch } from './bench-search.ts'
import { benchSurfaces } from './bench-surfaces.ts'
import { runScript, StepError } from './step.ts'

const parts = ['matcher', 'edition', 'lookup', 'boards', 'pages', 'highlights', 'manners', 'refresh', 'search', 'surfaces']
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** matcher: a recorded folder whose names are used. */
    catalogue: { type: 'string' },
    /** pages: how often each contender opens each page; refresh: how often each kind is made; surfaces: how often each is opened. */
    rounds: { type: 'string', default: '7' },
    /** pages: only those whose name begins so. */
    page: { type: 'string' },
    /** pages: only these contenders, with commas between them. */
    only: { type: 'string' },
    /** manners: how many installs are played, and for how many days. */
    installs: { type: 'string', default: '10000' },
    days: { type: 'string', default: '30' },
    /** refresh, surfaces: a folder of recorded answers, which take the place of the fixtures. */
    recorded: { type: 'string' },
  },
})

await runScript(async () => {
  await speakLanguage('en')
  const unknown = positionals.find((part) => !parts.includes(part))
  if (unknown !== undefined) throw new StepError(`There is no part “${unknown}”.`, `Name one of: ${parts.join(', ')}`)
  const isWanted = (part: string) => positionals.length === 0 || positionals.includes(part)
  if (isWanted('matcher')) await benchMatcher(values.catalogue)
  if (isWanted('edition')) await benchEdition()
  if (isWanted('lookup')) benchLookup()
  if (positionals.includes('highlights')) await benchHighlights()
  if (positionals.includes('manners')) benchManners({ installs: Number(values.installs), days: Number(values.days) })
  if (positionals.includes('refresh')) await benchRefresh({ recorded: values.recorded, rounds: Number(values.rounds) })
  if (positionals.includes('search')) await benchSearch()
  if (positionals.includes('surfaces')) await benchSurfaces({ recorded: values.recorded, rounds: Number(values.rounds) })
  if (positionals.includes('boards')) await benchBoards()
  if (isWanted('pages')) await benchPages({ rounds: Number(values.rounds), page: values.page, only: values.only?.split(',') })
}, 'This is a fault of the benchmark itself.')
