import type { Card } from '../core/card/card.ts'

/** Every message of the extension: its arguments and its answer. All are served by the background. */
export interface Messages {
  /** Asks every source that is due, or every source at all. Resolves when all have answered or failed. */
  refresh: { args: { everySource: boolean }; result: null }
  /** What the card shows; undefined for a model no longer in the catalogue. */
  describeModel: { args: { modelId: string; variant?: string }; result: Card | undefined }
}
export type MessageName = keyof Messages
