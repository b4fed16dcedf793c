import type { Card } from '../core/card/card.ts'
import { tellTrayFull } from '../core/compare/tray.ts'
import { say } from '../core/language/say.ts'
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
  const { document, follow, compare, openDigest, openLabel: label = say('annotator.open') } = parts
  const actions: Action[] = []
  if (modelId !== undefined) {
    actions.push(switchAction(say('annotator.follow'), say('annotator.following'), isFollowed, (next) => follow(modelId, next).then(() => undefined)))
    actions.push(switchAction(say('annotator.compare'), say('annotator.comparing'), isCompared, async (next) => ((await compare(modelId, next)) ? undefined : tellTrayFull())))
  }
  if (line !== undefined) {
    const press = () => copyText(document, line).then(() => say('annotator.copied'))
    actions.push({ label: say('annotator.copy'), failure: say('annotator.notCopied'), press })
  }
  if (modelId !== undefined) {
    actions.push({ label, failure: say('annotator.notOpened'), press: () => openDigest(modelId).then(() => label) })
  }
  return actions
}

/** @param change says why it did not come about, where that is no failure */
function switchAction(off: string, on: string, isOnAtFirst = false, change: (isOn: boolean) => Promise<string | undefined>): Action {
  let isOn = isOnAtFirst
  const label = () => (isOn ? on : off)
  return {
    label: label(),
    failure: say('annotator.notSaved'),
    press: async () => {
      const refusal = await change(!isOn)
      if (refusal !== undefined) return refusal
      isOn = !isOn
      return label()
    },
  }
}
