import { defineStore } from 'pinia'
import { liveComposed } from './live-composed.ts'

export const useEdition = defineStore('edition', () => {
  const { value: edition, state, firstRead } = liveComposed('edition')
  return { edition, state, firstRead }
})
