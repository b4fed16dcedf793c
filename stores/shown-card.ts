import { computed } from 'vue'
import { useCatalogue } from './catalogue.ts'
import { useCompare } from './compare.ts'
import { useFollows } from './follows.ts'
import { useModelCard } from './model-card.ts'
import { useModelHistory } from './model-history.ts'
import { useNow } from './now.ts'
import { usePriceColumn } from './price-column.ts'

/** What the dialog of the open card is given, and what it may ask for. */
export function useShownCard() {
  const card = useModelCard()
  const history = useModelHistory()
  const catalogue = useCatalogue()
  const follows = useFollows()
  const compare = useCompare()
  const prices = usePriceColumn()
  const now = useNow()

  const props = computed(() => ({
    question: card.question,
    catalogue: catalogue.catalogue,
    passages: history.passages,
    history,
    nowMs: now.nowMs,
    workload: prices.workload,
    prices: prices.column,
    followedModels: follows.models,
    followedCreators: follows.creators,
    compared: compare.members,
  }))
  const events = {
    close() {
      card.close()
      history.forget()
    },
    shown: history.read,
    readEarlier: history.readEarlier,
    follow: follows.setModel,
    followCreator: follows.setCreator,
    compare: compare.toggle,
  }
  return { props, events }
}
