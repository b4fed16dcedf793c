// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import SkipTo from './SkipTo.vue'

it('takes the focus to what is beyond', async () => {
  document.body.innerHTML = '<aside id="beyond" tabindex="-1"></aside><div id="place"></div>'
  const skip = mount(SkipTo, { props: { to: 'beyond' }, slots: { default: 'Skip' }, attachTo: '#place' })
  await skip.get('button').trigger('click')
  expect(document.activeElement?.id).toBe('beyond')
})
