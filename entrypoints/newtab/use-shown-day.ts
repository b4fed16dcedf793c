import { onScopeDispose, readonly, ref, type Ref } from 'vue'
import type { Day } from '../../core/day/day.ts'
import { dayInAddress } from '../../core/day/day-in-address.ts'

/** The past day that the page's address names, now and whenever the reader goes to another; null for the newest edition. */
export function useShownDay(): Readonly<Ref<Day | null>> {
  const day = ref(dayInAddress(location.hash))
  const follow = () => {
    day.value = dayInAddress(location.hash)
    window.scrollTo(0, 0)
  }
  window.addEventListener('hashchange', follow)
  onScopeDispose(() => window.removeEventListener('hashchange', follow))
  return readonly(day)
}
