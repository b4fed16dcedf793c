import { defineStore } from 'pinia'
import * as v from 'valibot'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { tellFinding, type ToldFinding } from '../catalog/tell-finding.ts'
import { checkExcerpts } from '../core/check/check-excerpts.ts'
import { FrameExcerptsSchema, type FrameExcerpts } from '../core/check/excerpt.ts'
import { formatDay } from '../core/figure/format-time.ts'
import { say } from '../core/language/say.ts'
import { useCatalogue } from './catalogue.ts'
import { useNow } from './now.ts'
import { usePageMentions } from './page-mentions.ts'

/** A frame that is busy or gone is not waited for any longer. */
const PATIENCE_MS = 4_000

/**
 * What the page in front claims of scores and prices, beside the tables. Only when asked; what was read is gone with this page.
 *
 *   idle → reading → done
 *              ↘      ↓ the page goes
 *                gone
 */
export const usePageCheck = defineStore('page-check', () => {
  const page = usePageMentions()
  const catalogue = useCatalogue()
  const now = useNow()
  const state = shallowRef<'idle' | 'reading' | 'done' | 'gone'>('idle')
  const answers = shallowRef<readonly FrameExcerpts[]>([])
  /** Whether everything that names a model was read. */
  const isWhole = shallowRef(true)
  let order: readonly string[] = []
  let waiting = new Set<string>()
  let patience: ReturnType<typeof setTimeout> | undefined

  const findings = computed<ToldFinding[]>(() => {
    const all = catalogue.catalogue
    if (state.value !== 'done' || !all) return []
    const parts = { catalogue: all, boards: catalogue.shownBoards }
    return withoutRepeats(answers.value.flatMap((answer) => checkExcerpts(answer, parts).map((finding) => tellFinding(finding, answer.frame, now.nowMs))))
  })
  /** `24 Apr 2026`, or from when to when. */
  const tableDays = computed(() => {
    const days = catalogue.shownBoards.map(({ board }) => board.asOf).sort()
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined) return ''
    return first === last ? formatDay(first) : say('check.tableDays', { first: formatDay(first), last: formatDay(last) })
  })

  function start(): void {
    clearTimeout(patience)
    answers.value = []
    order = page.naming
    waiting = new Set(order)
    state.value = 'reading'
    patience = setTimeout(finish, PATIENCE_MS)
    page.check(hear)
  }

  function hear(message: unknown): void {
    if (message === undefined) {
      clearTimeout(patience)
      state.value = 'gone'
      return
    }
    const heard = v.safeParse(FrameExcerptsSchema, message)
    if (!heard.success || state.value !== 'reading') return
    answers.value = [...answers.value, heard.output]
    waiting.delete(heard.output.frame)
    if (waiting.size === 0) finish()
  }

  function finish(): void {
    clearTimeout(patience)
    answers.value = answers.value.toSorted((a, b) => order.indexOf(a.frame) - order.indexOf(b.frame))
    isWhole.value = waiting.size === 0 && answers.value.every((answer) => answer.isWhole)
    state.value = 'done'
  }

  onScopeDispose(() => clearTimeout(patience))
  return { state, findings, isWhole, tableDays, start }
})

/** A page that says the same twice in the same words is listed once, where it says it first. */
function withoutRepeats(findings: readonly ToldFinding[]): ToldFinding[] {
  const first = new Map<string, ToldFinding>()
  for (const finding of findings) {
    const id = JSON.stringify([finding.model, finding.quantity, finding.claim])
    if (!first.has(id)) first.set(id, finding)
  }
  return [...first.values()]
}
