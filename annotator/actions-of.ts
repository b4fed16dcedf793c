import type { Card } from '../core/card/card.ts'
import type { Action } from './card-actions.ts'
import { copyText } from './copy-text.ts'

export interface ActionParts {
  document: Document
  follow: (modelId: string, isFollowed: boolean) => Promise<void>
  openDigest: (modelId: string) => Promise<void>
}

/** What can be done with a card. */
export function actionsOf({ modelId, isFollowed = false, copyText: line }: Card, { document, follow, openDigest }: ActionParts): Action[] {
  const actions: Action[] = []
  if (modelId !== undefined) actions.push(followAction(isFollowed, (next) => follow(modelId, next)))
  if (line !== undefined) actions.push({ label: 'Copy', failure: 'Not copied', press: () => copyText(document, line).then(() => 'Copied') })
  if (modelId !== undefined) {
    const label = 'Open in digest'
    actions.push({ label, failure: 'Not opened', press: () => openDigest(modelId).then(() => label) })
  }
  return actions
}

function followAction(isFollowedAtFirst: boolean, follow: (isFollowed: boolean) => Promise<void>): Action {
  let isFollowed = isFollowedAtFirst
  const label = () => (isFollowed ? 'Following' : 'Follow')
  return {
    label: label(),
    failure: 'Not saved',
    press: async () => {
      await follow(!isFollowed)
      isFollowed = !isFollowed
      return label()
    },
  }
}
