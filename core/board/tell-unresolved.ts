import { say } from '../language/say.ts'
import type { Standing } from '../model/model.ts'

/** Why a row stands alone; undefined for one that names a known model. */
export function tellUnresolved({ modelId, name }: Standing): string | undefined {
  return modelId === undefined ? say('board.unresolved', { model: name }) : undefined
}
