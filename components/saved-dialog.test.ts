// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import SavedDialog from './SavedDialog.vue'
import { MOST_SAVED, savedFrom } from '../core/reading/saved-story.ts'

const saved = (name: string, savedAtMs: number) =>
  savedFrom({ id: name, title: name.toUpperCase(), url: `https://www.news.example/${name}`, ...(name === 'a' && { source: 'The Verge' }) }, '2026-04-24', savedAtMs)
const stories = [saved('b', 2), saved('a', 1)]
const open = (shown = stories) => mount(SavedDialog, { props: { stories: shown, stateOf: ({ id }) => (id === 'a' ? 'unread' : 'read'), error: undefined } })
const rowsOf = (dialog: ReturnType<typeof open>) => dialog.findAll('li').map((row) => row.text().replace(/\s+/g, ' '))

describe('SavedDialog', () => {
  it('tells each story with where it is from and whether it is unread', () => {
    expect(rowsOf(open())).toEqual(['Bnews.example · edition of 24 Apr 2026', 'Unread: AThe Verge · edition of 24 Apr 2026'])
    expect(open().text()).toContain('2 stories')
  })

  it('keeps the place of a removed story, so that it can be put back by the same button', async () => {
    const dialog = open()
    const button = dialog.get('[aria-label="Remove B"]')
    await button.trigger('click')
    expect(dialog.emitted('remove')).toEqual([[stories[0]]])
    await dialog.setProps({ stories: stories.slice(1) })
    expect(dialog.findAll('li').map((row) => row.classes())).toEqual([['gone'], ['unread']])
    expect(dialog.get('[role=status]').text()).toBe('Removed: B')
    expect([button.text(), button.attributes('aria-label')]).toEqual(['Undo', 'Undo removing B'])
    await button.trigger('click')
    expect(dialog.emitted('restore')).toEqual([[stories[0]]])
    await dialog.setProps({ stories })
    expect(button.attributes('aria-label')).toBe('Remove B')
  })

  it('copies all as Markdown', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const dialog = open()
    await dialog.get('.bar button').trigger('click')
    await flushPromises()
    expect(writeText).toHaveBeenCalledWith('- [B](https://www.news.example/b) — news.example, 24 Apr 2026\n- [A](https://www.news.example/a) — The Verge, 24 Apr 2026\n')
    expect(dialog.get('.bar button').text()).toBe('Copied')
  })

  it('says what to do where nothing is saved, and where there is room for no more', () => {
    const empty = open([])
    expect(empty.text()).toContain('Nothing is saved yet.')
    expect(empty.find('.bar button').exists()).toBe(false)
    const full = open(Array.from({ length: MOST_SAVED }, (_, at) => saved(`s${at}`, at)))
    expect(full.text()).toContain('as many as there is room for')
  })
})
