import { withMember } from '../core/compare/tray.ts'
import { makeTurns } from '../core/steps/turns.ts'
import { readSettings, renameIn, writeSetting } from './settings.ts'

const inTurn = makeTurns()

/**
 * Call from one place only, the background: what it writes depends on what it read, and two windows must not lose each other's.
 *
 * @returns whether it is so now; not when the tray is full
 */
export function setCompared(modelId: string, isCompared: boolean): Promise<boolean> {
  return inTurn(async () => {
    const members = withMember((await readSettings()).comparedModels, modelId, isCompared)
    if (members) await writeSetting('comparedModels', [...members])
    return members !== undefined
  })
}

/** From the background, as above. */
export function renameCompared(rename: (modelIds: readonly string[]) => string[]): Promise<void> {
  return inTurn(() => renameIn('comparedModels', rename))
}
