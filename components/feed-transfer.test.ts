// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import FeedTransfer from './FeedTransfer.vue'

const feed = { url: 'https://a.example/feed', title: 'A', section: 'wire' as const }
const refused = Array.from({ length: 10 }, (_, index) => ({ title: `Trap ${index}`, reason: 'That is not an address.' }))
const plan = { added: [feed, feed], switchedOn: ['arxiv'], knownCount: 1, refused }

const transferOf = (review?: { fileName: string; plan: typeof plan; isCut: boolean }, told?: string) =>
  mount(FeedTransfer, { props: { review, told } })
const buttons = (transfer: ReturnType<typeof transferOf>) => transfer.findAll('button').map((one) => one.text())

describe('FeedTransfer', () => {
  it('hands over the picked file, and the same one again once it was mended', async () => {
    const transfer = transferOf()
    const input = transfer.get('input').element
    const file = new File(['x'], 'feeds.opml')
    Object.defineProperty(input, 'files', { value: [file] })
    await transfer.get('input').trigger('change')
    expect(transfer.emitted('pick')).toEqual([[file]])
    expect(input.value).toBe('')
  })

  it('says what is in a file, names what cannot be added, and adds on demand', async () => {
    const transfer = transferOf({ fileName: 'feeds.opml', plan, isCut: true })
    expect(transfer.get('[role=status]').text()).toContain('feeds.opml: 2 new, 1 built in')
    expect(transfer.text()).toContain('more feeds than are read')
    expect(transfer.findAll('.refusals li')).toHaveLength(9)
    expect(transfer.get('.refusals').text()).toContain('and 2 more')
    await transfer.findAll('button').find((one) => one.text() === 'Add 3')?.trigger('click')
    expect(transfer.emitted('confirm')).toHaveLength(1)
  })

  it('offers nothing to add where nothing is new', () => {
    expect(buttons(transferOf({ fileName: 'feeds.opml', plan: { ...plan, added: [], switchedOn: [] }, isCut: false }))).toEqual(['Export', 'Cancel'])
  })

  it('hands the focus on from its answers when they go', async () => {
    HTMLElement.prototype.checkVisibility = () => true
    const transfer = mount(FeedTransfer, { props: { review: { fileName: 'feeds.opml', plan, isCut: false }, told: undefined }, attachTo: document.body })
    transfer.findAll('button').find((one) => one.text() === 'Cancel')?.element.focus()
    await transfer.setProps({ review: undefined })
    expect(document.activeElement?.textContent?.trim()).toBe('Export')
    transfer.unmount()
  })

  it('tells what became of it', () => {
    expect(transferOf(undefined, '2 added.').get('[role=status]').text()).toBe('2 added.')
  })
})
