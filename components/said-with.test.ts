// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import SaidWith from './SaidWith.vue'

const slots = { link: () => h('a', 'the list'), day: () => h('time', '24 Apr') }

describe('a sentence with more than text in it', () => {
  it('has each slot where its language wants it', () => {
    const said = (text: string) => mount({ render: () => h('p', h(SaidWith, { text }, slots)) }).get('p').element.innerHTML.replace(/<!--.*?-->/g, '')
    expect(said('From {link} of {day}.')).toBe('From <a>the list</a> of <time>24 Apr</time>.')
    expect(said('{day}: aus {link}')).toBe('<time>24 Apr</time>: aus <a>the list</a>')
  })

  it('leaves its words to who hears it, where what is seen says enough', () => {
    const said = mount({ render: () => h('p', h(SaidWith, { text: '{link} of today', areWordsHidden: true }, slots)) })
    expect(said.text()).toBe('the list of today')
    expect(said.get('.visually-hidden').text()).toBe('of today')
  })
})
