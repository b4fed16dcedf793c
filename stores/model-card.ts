import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { CardQuestion } from '../catalog/describe-model.ts'

/** Which model's card is open on this page. */
export const useModelCard = defineStore('model-card', () => {
  const question = shallowRef<CardQuestion>()
  /** From then on the card stays in the page, closed: a dialog that is taken out of it does not give the focus back. */
  const wasOpened = ref(false)

  function open(modelId: string, variant?: string): void {
    wasOpened.value = true
    question.value = { modelId, variant }
  }

  function close(): void {
    question.value = undefined
  }

  return { question, wasOpened, open, close }
})
