// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { FeedLook, FeedPreview } from '../core/feed/feed-look.ts'
import OwnFeedForm from './OwnFeedForm.vue'

const nowMs = Date.parse('2026-04-24T12:00:00Z')
const feed: FeedPreview = {
  url: 'https://lab.example/feed',
  title: 'The Lab',
  homepage: 'https://lab.example/',
  newest: [{ title: 'A new model', publishedAtMs: nowMs - 7_200_000 }, { title: 'Undated' }],
  isKnown: false,
}

function formOf(look?: FeedLook, rest: { isLooking?: boolean; told?: string } = {}) {
  return mount(OwnFeedForm, { props: { look, isLooking: false, told: undefined, nowMs, ...rest }, attachTo: document.body })
}
const press = async (form: ReturnType<typeof formOf>, words: string) => form.findAll('button').find((one) => one.text() === words)?.trigger('click')

describe('OwnFeedForm', () => {
  it('looks at what was typed, once at a time', async () => {
    const form = formOf()
    await form.get('input').setValue('lab.example')
    await form.get('form').trigger('submit')
    await form.setProps({ isLooking: true })
    await form.get('form').trigger('submit')
    expect(form.emitted('look')).toEqual([['lab.example']])
    expect(form.get('button').text()).toBe('Looking…')
  })

  it('keeps what was typed beside the reason of a refusal, and offers the other name of the site', async () => {
    const form = formOf()
    await form.get('input').setValue('lab.example')
    await form.setProps({ look: { kind: 'refused', reason: 'Could not be reached.', insteadUrl: 'https://www.lab.example/' } })
    expect(form.get('[role=status]').text()).toBe('Could not be reached.')
    expect(form.get('input').attributes('aria-invalid')).toBe('true')
    expect(form.get('input').element.value).toBe('lab.example')
    await press(form, 'Try www.lab.example instead')
    expect(form.emitted('open')).toEqual([['https://www.lab.example/']])
    // The button goes with the refusal.
    expect(document.activeElement).toBe(form.get('input').element)
  })

  it('lets the reader choose among several feeds', async () => {
    const form = formOf({ kind: 'choice', feeds: [{ url: 'https://lab.example/a', title: 'Articles' }, { url: 'https://lab.example/b', title: '' }] })
    expect(form.get('[role=status]').text()).toContain('2 feeds')
    await press(form, 'https://lab.example/b')
    expect(form.emitted('open')).toEqual([['https://lab.example/b']])
  })

  it('says where an address leads before it goes on there', async () => {
    const form = formOf({ kind: 'unallowed', url: 'https://feeds.example/lab' })
    expect(form.get('[role=status]').text()).toContain('feeds.example')
    await press(form, 'Go on with feeds.example')
    expect(form.emitted('open')).toEqual([['https://feeds.example/lab']])
  })

  it('shows title and newest stories, and adds under the name and in the section the reader chooses', async () => {
    const form = formOf({ kind: 'feed', feed })
    await vi.dynamicImportSettled()
    expect(form.findAll('.preview li').map((story) => story.text())).toEqual(['A new model2 h ago', 'Undated'])
    const preview = form.get('.preview')
    await preview.get('input[type=text]').setValue('My lab')
    await preview.get('input[value=labs]').setValue()
    await preview.trigger('submit')
    const { url, homepage } = feed
    expect(form.emitted('add')).toEqual([[{ url, homepage, title: 'My lab', section: 'labs' }]])
  })

  it('adds nothing twice', async () => {
    const form = formOf({ kind: 'feed', feed: { ...feed, isKnown: true } })
    await vi.dynamicImportSettled()
    expect(form.text()).toContain('among your sources already')
    expect(form.findAll('button').map((one) => one.text())).not.toContain('Add this feed')
  })

  it('goes back to the field after adding and after "cancel", empty only after adding', async () => {
    const form = formOf({ kind: 'feed', feed })
    await vi.dynamicImportSettled()
    const input = form.get('input').element
    await form.get('input').setValue('lab.example')
    await press(form, 'Cancel')
    expect([form.emitted('cancel'), document.activeElement, input.value]).toEqual([[[]], input, 'lab.example'])
    input.blur()
    await form.setProps({ look: undefined, told: 'Added: The Lab.' })
    expect([document.activeElement, input.value]).toEqual([input, ''])
    expect(form.get('[role=status]').text()).toContain('Added: The Lab.')
  })
})
