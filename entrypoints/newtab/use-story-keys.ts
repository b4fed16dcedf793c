import { readonly, shallowRef, type ShallowRef } from 'vue'
import { copyText } from '../../components/copy-text.ts'
import { focusedStoryId, goToUnread } from '../../components/story-rows.ts'
import { usePageKeys } from '../../components/use-page-keys.ts'
import { citeStory } from '../../core/edition/cite-story.ts'
import type { Edition, Story } from '../../core/edition/edition.ts'
import { say } from '../../core/language/say.ts'
import type { StoryAction } from '../../core/reading/page-keys.ts'
import { tellSaving } from '../../core/reading/tell-saving.ts'
import { useReading } from '../../stores/reading.ts'
import { useSaved } from '../../stores/saved.ts'
import { useSettings } from '../../stores/settings.ts'

/** What a reader does with the stories of an edition, by keys and by the buttons of their rows, and what came of it last. */
export function useStoryKeys(edition: () => Edition): {
  act: (action: StoryAction, story: Story) => Promise<void>
  told: Readonly<ShallowRef<{ words: string } | undefined>>
} {
  const reading = useReading()
  const saved = useSaved()
  const settings = useSettings()
  const told = shallowRef<{ words: string }>()

  async function act(action: StoryAction, story: Story): Promise<void> {
    told.value = { words: await done(action, story) }
  }

  async function done(action: StoryAction, story: Story): Promise<string> {
    if (action === 'copy') return copyText(citeStory(story, edition().date))
    if (action === 'save') return tellSaving(await saved.toggle(story, edition().date))
    const isRead = reading.stateOf(story) === 'read'
    await (isRead ? reading.markUnread(story) : reading.markRead(story))
    return isRead ? say('reading.told.unread') : say('reading.told.read')
  }

  function actOnFocused(action: StoryAction): void {
    const id = focusedStoryId()
    const story = edition().sections.flatMap(({ stories }) => stories).find((one) => one.id === id)
    if (story) void act(action, story)
    else told.value = { words: say('reading.told.noStory') }
  }

  function go(direction: 'next' | 'previous'): void {
    const outcome = goToUnread(direction)
    if (outcome !== 'gone') told.value = { words: outcome === 'only' ? say('reading.told.lastUnread') : say('reading.told.noneUnread') }
  }

  usePageKeys(() => settings.settings?.areLetterKeysOn === true, {
    nextUnread: () => go('next'),
    previousUnread: () => go('previous'),
    save: () => actOnFocused('save'),
    markRead: () => actOnFocused('markRead'),
    copy: () => actOnFocused('copy'),
  })
  return { act, told: readonly(told) }
}
