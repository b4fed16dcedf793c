import { say } from '../language/say.ts'

export const MOST_COMPARED = 4

export function tellTrayFull(): string {
  return say('compare.trayFull')
}

/** The newest member comes last. @returns undefined where there is no room for one more */
export function withMember(members: readonly string[], modelId: string, isCompared: boolean): readonly string[] | undefined {
  if (!isCompared) return members.filter((member) => member !== modelId)
  if (members.includes(modelId)) return members
  return members.length < MOST_COMPARED ? [...members, modelId] : undefined
}
