// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import LeadQuotes from './LeadQuotes.vue'

const lead = [
  { text: 'GPT-5.5 finishes long tasks with fewer tokens.', source: 'OpenAI', url: 'https://openai.com/gpt', language: 'en-US' },
  { text: 'Maine is the first state to say no.', source: 'Wired' },
]

describe('LeadQuotes', () => {
  it('quotes each sentence with who said it, and is no editorial', () => {
    const quotes = mount(LeadQuotes, { props: { lead } })
    expect(quotes.findAll('q').map((quote) => quote.text())).toEqual(lead.map(({ text }) => text))
    expect(quotes.findAll('q').map((quote) => quote.attributes('lang'))).toEqual(['en-US', ''])
    expect(quotes.text()).toMatch(/In the words of the sources.*OpenAI.*Wired/)
    expect(quotes.get('a').attributes('href')).toBe('https://openai.com/gpt')
    expect(quotes.find('article').exists()).toBe(false)
  })
})
