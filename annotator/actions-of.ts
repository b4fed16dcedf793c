import type { Card } from '../core/card/card.ts'
import { TRAY_FULL } from '../core/compare/tray.ts'
import type { Action } from './card-actions.ts'
import { copyText } from './copy-text.ts'

export interface ActionParts {
  document: Document
  follow: (modelId: string, isFollowed: boolean) => Promise<void>
  /** @returns whether it is so now; not when the tray is full */
  compare: (modelId: string, isCompared: boolean) => Promise<boolean>
  openDigest: (modelId: string) => Promise<void>
  openLabel?: string
}

/** What can be done with a card. */
export function actionsOf({ modelId, isFollowed, isCompared, copyText: line }: Card, parts: ActionParts): Action[] {
  const { document, follow, compare, openDigest, openLabel: label = 'Open in digest' } = parts
  const actions: Action[] = []
  if (modelId !== undefined) {
    actions.push(switchAction('Follow', 'Following', isFollowed, (next) => follow(modelId, next).then(() => undefined)))
    actions.push(switchAction('Compare', 'Comparing', isCompared, async (next) => ((await compare(modelId, next)) ? undefined : TRAY_FULL)))
  }
  if (line !== undefined) actions.push({ label: 'Copy', failure: 'Not copied', press: () => copyText(document, line).then(() => 'Copied') })
  if (modelId !== undefined) {
    actions.push({ label, failure: 'Not opened', press: () => openDigest(modelId).then(() => label) })
  }
  return actions
}

/** @param change says why it did not come about, where that is no failure */
function switchAction(off: string, on: string, isOnAtFirst = false, change: (isOn: boolean) => Promise<string | undefined>): Action {
  let isOn = isOnAtFirst
  const label = () => (isOn ? on : off)
  return {
    label: label(),
    failure: 'Not saved',
    press: async () => {
      const refusal = await change(!isOn)
      if (refusal !== undefined) return refusal
      isOn = !isOn
      return label()
    },
  }
}
