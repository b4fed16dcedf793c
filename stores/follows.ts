import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref } from 'vue'
import { isFollowing } from '../core/follow/followed.ts'
import { say } from '../core/language/say.ts'
import { logFailure } from '../platform/log-failure.ts'
import { giveBackNotifying, mayNotify, requestNotifying } from '../platform/notify.ts'
import { send } from '../platform/send.ts'
import { watchPermissions } from '../platform/watch-permissions.ts'
import { sayingWhy } from './saying-why.ts'
import { useSettings } from './settings.ts'

/**
 * Models and creators that the reader follows, and whether they want to be notified.
 *
 *     first follow, or "Turn on alerts" ─ the browser asks ┬─ yes ─ on ─ taken back in the browser
 *                                                          └─ no ── off, said once
 */
export const useFollows = defineStore('follows', () => {
  const store = useSettings()
  const { error, attempt } = sayingWhy()
  /** Undefined until read. */
  const isAllowed = ref<boolean>()
  /** What came of the browser's question, as a sentence. */
  const told = ref<string>()

  const models = computed(() => store.settings?.followedModels ?? [])
  const creators = computed(() => store.settings?.followedCreators ?? [])
  const isAny = computed(() => isFollowing({ models: models.value, creators: creators.value }))
  const alerts = computed<'on' | 'off' | 'taken-back'>(() => (store.settings?.areAlertsOn ? (isAllowed.value === false ? 'taken-back' : 'on') : 'off'))
  /** Somebody follows and was never asked, as by the card on a page, where no browser asks. */
  const isOffered = computed(() => isAny.value && isUndecided())

  function isUndecided(): boolean {
    return store.settings !== undefined && !store.settings.areAlertsOn && !store.settings.wereAlertsOffered
  }

  /** Call from a click or a key: with the first follow the browser asks the reader. */
  async function setModel(modelId: string, isFollowed: boolean): Promise<void> {
    await follow(isFollowed, () => send('follow', { modelId, isFollowed }))
  }

  /** Call from a click or a key: with the first follow the browser asks the reader. */
  async function setCreator(creator: string, isFollowed: boolean): Promise<void> {
    await follow(isFollowed, () => send('followCreator', { creator, isFollowed }))
  }

  async function follow(isFollowed: boolean, write: () => Promise<unknown>): Promise<void> {
    const turnedOn = isFollowed && !isAny.value && isUndecided() ? turnAlertsOn() : undefined
    await attempt(write)
    await turnedOn
  }

  /** Call from a click or a key: the browser asks the reader, who may decline. */
  async function turnAlertsOn(): Promise<void> {
    const answer = requestNotifying().catch(declined)
    told.value = undefined
    // At once: this page may close over the question, and a "yes" is heard by the background as well.
    await store.change('wereAlertsOffered', true)
    isAllowed.value = await answer
    if (isAllowed.value) await store.change('areAlertsOn', true)
    else told.value = say('follow.alertsNotAllowed')
  }

  async function turnAlertsOff(): Promise<void> {
    await store.change('areAlertsOn', false)
    await attempt(giveBackNotifying)
  }

  async function declineAlerts(): Promise<void> {
    await store.change('wereAlertsOffered', true)
  }

  async function look(): Promise<void> {
    isAllowed.value = await mayNotify()
  }

  onScopeDispose(watchPermissions(() => void look().catch(logFailure)))
  const firstRead = look().catch(logFailure)
  return { models, creators, isAny, alerts, isOffered, told, error, firstRead, setModel, setCreator, turnAlertsOn, turnAlertsOff, declineAlerts }
})

/** A browser that does not even ask has said no. */
function declined(error: unknown): false {
  logFailure(error)
  return false
}
