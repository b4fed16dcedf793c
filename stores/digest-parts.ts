import { defineStore } from 'pinia'
import { computed } from 'vue'
import { arrangeParts, movePart, type DigestColumn, type DigestPart } from '../core/digest/digest-parts.ts'
import { makeTurns } from '../core/steps/turns.ts'
import { useSettings } from './settings.ts'

/** What the reader wants in the digest, and in what order. */
export const useDigestParts = defineStore('digest-parts', () => {
  const store = useSettings()
  /** What is written depends on what was kept last, however fast keys are pressed. */
  const inTurn = makeTurns()
  const order = computed(() => store.settings?.digestOrder ?? [])
  const hidden = computed<ReadonlySet<string>>(() => new Set(store.settings?.digestHidden))

  function shownIn<Column extends DigestColumn>(column: Column): DigestPart<Column>[] {
    return arrangeParts(column, order.value).filter((part) => !hidden.value.has(part))
  }

  async function move(part: DigestPart, by: -1 | 1): Promise<void> {
    await inTurn(() => store.change('digestOrder', movePart(order.value, part, by)))
  }

  async function setShown(part: DigestPart, isShown: boolean): Promise<void> {
    await inTurn(() => {
      const others = [...hidden.value].filter((other) => other !== part)
      return store.change('digestHidden', isShown ? others : [...others, part])
    })
  }

  const reading = computed(() => shownIn('reading'))
  const figures = computed(() => shownIn('figures'))
  return { order, hidden, reading, figures, move, setShown }
})
