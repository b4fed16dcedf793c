import { element } from './card-content.ts'

export interface Action {
  label: string
  /** What the button says when it could not be done. */
  failure: string
  /** @returns what the button says from now on */
  press: () => Promise<string>
}

export interface ActionBar {
  element: HTMLElement
  press: (control: Element) => void
}

/** The buttons under the rows. What came of a press is read on the button itself, and told to screen readers. */
export function createActionBar(document: Document, actions: readonly Action[]): ActionBar {
  const status = element(document, 'p', 'told')
  status.role = 'status'
  const actionOf = new Map<Element, Action>()
  for (const action of actions) {
    const button = element(document, 'button', '', action.label)
    button.type = 'button'
    actionOf.set(button, action)
  }
  const bar = element(document, 'div', 'bar', ...actionOf.keys(), status)

  return {
    element: bar,
    press: (button) => {
      const action = actionOf.get(button)
      if (!action || button.ariaDisabled === 'true') return
      const tell = (outcome: string) => {
        button.ariaDisabled = null
        button.textContent = status.textContent = outcome
      }
      button.ariaDisabled = 'true'
      action.press().then(tell, () => tell(action.failure))
    },
  }
}
