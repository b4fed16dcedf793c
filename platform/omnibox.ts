import { browser } from 'wxt/browser'
import { boards } from '../catalog/boards.ts'
import { startOfDayMs, type Day } from '../core/day/day.ts'
import { formatDated } from '../core/figure/format-time.ts'
import { say } from '../core/language/say.ts'
import { datedFiguresOf } from '../core/model/dated-figures.ts'
import type { Catalogue } from '../core/model/model.ts'
import { createModelSearch, type ModelSearch } from '../core/model/search-models.ts'
import { plainSuggestion, suggestionOf, type Suggestion } from '../core/model/suggestion.ts'
import { logFailure } from './log-failure.ts'
import { openDigest, type Disposition } from './open-digest.ts'
import { readSettings, type Settings } from './settings.ts'
import { readSnapshot } from './snapshot.ts'
import { readComposed } from './store.ts'

/** Firefox shows no more. */
const MOST_SUGGESTIONS = 6
const DIGEST = 'digest'
const MARKUP = import.meta.env.BROWSER === 'firefox' ? 'plain' : 'xml'

interface LookUp {
  catalogue: Catalogue
  search: ModelSearch
  workload: Settings['workload']
}

/** Answers the keyword `ir` in the address bar. Call once, synchronously, while the background starts: a keystroke may be what starts it. */
export function serveOmnibox(): void {
  const { omnibox } = browser
  /** What is stored is read once for the keystrokes of one look-up. */
  let lookUp: Promise<LookUp> | undefined
  /** Counts keystrokes: an answer that comes after the next one is of no use. */
  let turn = 0

  function begin(): Promise<LookUp> {
    lookUp ??= readLookUp().catch((error: unknown) => {
      lookUp = undefined
      throw error
    })
    return lookUp
  }
  function end(): void {
    lookUp = undefined
    turn++
  }

  // True of every text: Firefox shows what was said of the text before.
  omnibox.setDefaultSuggestion({ description: plainSuggestion('', say('omnibox.whatEnterDoes'), MARKUP).description })
  omnibox.onInputStarted.addListener(() => {
    end()
    begin().catch(logFailure)
  })
  omnibox.onInputChanged.addListener((text, suggest) => {
    const mine = ++turn
    begin()
      .then((found) => mine === turn && suggest(suggestionsFor(text, found)))
      .catch(logFailure)
  })
  omnibox.onInputCancelled.addListener(end)
  omnibox.onInputEntered.addListener((text, disposition) => {
    openBest(text, disposition, begin()).catch(logFailure)
    end()
  })
}

async function openBest(text: string, disposition: Disposition, lookUp: Promise<LookUp>): Promise<void> {
  // Whatever cannot be read, the digest says so itself.
  const found = await lookUp.catch(logFailure)
  await openDigest(found && text !== DIGEST ? modelIdFor(text, found) : undefined, disposition)
}

function modelIdFor(text: string, { catalogue, search }: LookUp): string | undefined {
  const named = catalogue.models.find(({ id }) => id === text.trim())
  return named?.id ?? search.find(text, 1)[0]?.model.id
}

function suggestionsFor(text: string, { catalogue, search, workload }: LookUp): Suggestion[] {
  if (text.trim() === '') return []
  const hits = search.find(text, MOST_SUGGESTIONS)
  if (hits.length === 0) return [plainSuggestion(DIGEST, say('omnibox.noModel'), MARKUP)]
  const tellDay = (day: Day) => formatDated(startOfDayMs(day), Date.now())
  return hits.map((hit) => suggestionOf(hit, datedFiguresOf(hit.model, catalogue.leaderboards, boards, workload, tellDay), MARKUP))
}

/** As stored; what came with the extension where nothing is, or nothing can be read. */
async function readLookUp(): Promise<LookUp> {
  const stored = await readComposed('catalogue').catch(logFailure)
  const catalogue = stored ?? (await readSnapshot()).catalogue
  return { catalogue, search: createModelSearch(catalogue, boards), workload: (await readSettings()).workload }
}
