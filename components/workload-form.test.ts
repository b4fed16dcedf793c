// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { workloads } from '../catalog/workloads.ts'
import type { Catalogue } from '../core/model/model.ts'
import type { Workload } from '../core/price/workload.ts'
import WorkloadForm from './WorkloadForm.vue'

const price = { inputUsdPerMillion: 5, outputUsdPerMillion: 30, cachedInputUsdPerMillion: 0.5, sourceId: 'openrouter', asOfMs: Date.parse('2026-04-24') }
const catalogue: Catalogue = { models: [{ id: 'openai/gpt-5.5', name: 'GPT-5.5', creator: 'OpenAI', aliases: [], firstPartyPrice: price }], leaderboards: [] }
const agent = workloads.find(({ id }) => id === 'coding-agent')?.workload ?? null

function mountForm(workload: Workload | null) {
  const form = mount(WorkloadForm, { props: { workload, catalogue } })
  return {
    form,
    checked: () => form.findAll<HTMLInputElement>('[type=radio]').find(({ element }) => element.checked)?.element.value,
    told: () => form.get('[role=status]').text(),
    write: async (...millions: string[]) => {
      for (const [place, input] of form.findAll('[type=number]').entries()) await input.setValue(millions[place])
    },
  }
}

describe('WorkloadForm', () => {
  it('offers prices as they are, three days that say what they assume, and an own mix', () => {
    const { form, checked } = mountForm(null)
    expect(form.findAll('label').map((label) => label.text().split(/\s{2,}|\n/)[0])).toHaveLength(5)
    for (const { title, assumes } of workloads) expect(form.text()).toContain(`${title} ${assumes}`)
    expect(checked()).toBe('none')
    expect(form.find('[type=number]').exists()).toBe(false)
  })

  it('asks for a preset at once, and gives an example with its basis', async () => {
    const { form, checked, told } = mountForm(null)
    expect(told()).toBe('')
    await form.get('[value=coding-agent]').setValue(true)
    expect(form.emitted('change')).toEqual([[agent]])
    await form.setProps({ workload: agent })
    expect(checked()).toBe('coding-agent')
    expect(told()).toBe('GPT-5.5: $21.00 per day 1.5M in, 15M cached, 200K out a day · first-party price, OpenRouter, 24 Apr 2026')
  })

  it('begins an own mix with the day that is kept, prices it while it is written, and asks for it when it is sent', async () => {
    const { form, checked, told, write } = mountForm(agent)
    await form.get('[value=own]').setValue(true)
    expect(checked()).toBe('own')
    expect(form.findAll<HTMLInputElement>('[type=number]').map(({ element }) => element.value)).toEqual(['1.5', '15', '0.2'])
    await write('2', '6', '0.4')
    expect(told()).toContain('GPT-5.5: $25.00 per day')
    expect(form.emitted('change')).toBeUndefined()
    await form.get('form').trigger('submit')
    expect(form.emitted('change')).toEqual([[{ inputTokensPerDay: 2_000_000, cachedTokensPerDay: 6_000_000, outputTokensPerDay: 400_000 }]])
  })

  it('stays open, as it was written, where the change could not be kept', async () => {
    const { form, checked, write } = mountForm(null)
    await form.get('[value=own]').setValue(true)
    await write('2', '6', '0.4')
    await form.get('form').trigger('submit')
    expect(checked()).toBe('own')
    expect(form.findAll<HTMLInputElement>('[type=number]').map(({ element }) => element.value)).toEqual(['2', '6', '0.4'])
  })

  it('keeps what is being written while another option changes, and begins anew with another day', async () => {
    const { form, write } = mountForm(agent)
    const millions = () => form.findAll<HTMLInputElement>('[type=number]').map(({ element }) => element.value)
    await form.get('[value=own]').setValue(true)
    await write('2', '6', '0.4')
    await form.setProps({ workload: agent && { ...agent } })
    expect(millions()).toEqual(['2', '6', '0.4'])
    await form.get('[value=coding-agent]').setValue(true)
    await form.setProps({ workload: agent && { ...agent } })
    await form.get('[value=own]').setValue(true)
    expect(millions()).toEqual(['1.5', '15', '0.2'])
    await form.setProps({ workload: { inputTokensPerDay: 7_000_000, cachedTokensPerDay: 0, outputTokensPerDay: 0 } })
    expect(millions()).toEqual(['7', '0', '0'])
  })

  it.each([
    [['', '0', '1'], 'Each field needs a number, 0 or more.'],
    [['-1', '0', '1'], 'Each field needs a number, 0 or more.'],
    [['0', '0', '0'], 'At least one field must be more than 0.'],
    [['0', '0', '100001'], 'No field takes more than 100,000 million.'],
  ])('says what is wrong with %j, beside the fields, and asks for nothing', async (millions, complaint) => {
    const { form, told, write } = mountForm(null)
    await form.get('[value=own]').setValue(true)
    await write(...millions)
    expect(told()).toBe(complaint)
    const [first] = form.findAll('[type=number]')
    expect(first?.attributes('aria-invalid')).toBe('true')
    expect(first?.attributes('aria-describedby')).toContain(form.get('[role=status]').attributes('id'))
    await form.get('form').trigger('submit')
    expect(form.emitted('change')).toBeUndefined()
  })

  it('knows a kept own mix again', () => {
    expect(mountForm({ inputTokensPerDay: 7, cachedTokensPerDay: 0, outputTokensPerDay: 0 }).checked()).toBe('own')
  })
})
