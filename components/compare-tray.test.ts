// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../core/model/model.ts'
import CompareTray from './CompareTray.vue'

const model = (id: string, name: string) => ({ id, name, creator: 'A', aliases: [], releasedOn: '2026-04-23' })
const catalogue: Catalogue = { models: [model('a', 'GPT-5.5'), model('b', 'Opus'), model('c', 'GLM')], leaderboards: [] }

function mountTray(modelIds: string[], refusal?: string) {
  return mount(CompareTray, { props: { modelIds, catalogue, refusal, nowMs: 0 }, attachTo: document.body })
}
const buttonOf = (tray: ReturnType<typeof mountTray>, text: string) => tray.findAll('.tray button').find((button) => button.text() === text)

describe('CompareTray', () => {
  it('names what is in it, each removable by its name', async () => {
    const tray = mountTray(['a', 'b'])
    expect(tray.get('h2').text()).toBe('Compare tray 2 of 4')
    expect(tray.findAll('li').map((item) => item.text())).toEqual(['GPT-5.5', 'Opus'])
    await tray.get('[aria-label="Remove Opus"]').trigger('click')
    expect(tray.emitted('remove')).toEqual([['b']])
  })

  it('asks for another model while there is only one, and for one in place of one that left the tables', async () => {
    const tray = mountTray(['a'])
    expect(tray.get('[role=status]').text()).toBe('Add another model to compare')
    expect(buttonOf(tray, 'Compare')?.attributes()).toHaveProperty('disabled')
    await tray.setProps({ modelIds: ['a', 'gone/model'] })
    expect(tray.get('li:last-child').text()).toBe('gone/modelno longer listed')
    expect(buttonOf(tray, 'Compare')?.attributes()).toHaveProperty('disabled')
    await tray.setProps({ modelIds: ['a', 'b'] })
    expect(tray.get('[role=status]').text()).toBe('')
    expect(buttonOf(tray, 'Compare')?.attributes()).not.toHaveProperty('disabled')
  })

  it('says why one more was not taken in', () => {
    expect(mountTray(['a', 'b'], 'Four at most: remove one first').get('[role=status]').text()).toBe('Four at most: remove one first')
  })

  it('moves the focus on to the next model when one is removed, and leaves it alone when one goes elsewhere', async () => {
    const tray = mountTray(['a', 'b', 'c'])
    const remove = tray.get<HTMLButtonElement>('[aria-label="Remove Opus"]')
    remove.element.focus()
    await remove.trigger('click')
    await tray.setProps({ modelIds: ['a', 'c'] })
    await flushPromises()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove GLM')
    await tray.setProps({ modelIds: ['c'] })
    await flushPromises()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove GLM')
  })

  it('opens the models side by side, and closes them again', async () => {
    const tray = mountTray(['a', 'b'])
    await buttonOf(tray, 'Compare')?.trigger('click')
    expect(tray.findAll('thead th').map((head) => head.text())).toEqual(['Figure', 'GPT-5.5', 'Opus'])
    await tray.get('dialog header button').trigger('click')
    expect(tray.find('dialog').exists()).toBe(false)
  })

  it('is cleared', async () => {
    const tray = mountTray(['a', 'b'])
    await buttonOf(tray, 'Clear')?.trigger('click')
    expect(tray.emitted('clear')).toHaveLength(1)
  })
})
