import { defineAsyncComponent } from 'vue'

const load = () => import('./ModelDialog.vue')

/** The card of a model comes with everything that describes one; no page needs that to be painted. */
export const LazyModelDialog = defineAsyncComponent(load)

/** Brings the card's code while nothing else is to be done, so that the first card opens at once. */
export function preloadModelDialog(): void {
  requestIdleCallback(() => void load())
}
