import { wait } from '../../platform/wait.ts'
import { endForgottenProgress, writeProgress, type RefreshProgress, type SourceProgress } from '../../platform/refresh-progress.ts'

const TELL_EVERY_MS = 250

/** Tells pages how far each source of a refresh is, in a few writes: forty sources change their state eighty times in a second. */
export class ProgressTeller {
  readonly #round: Pick<RefreshProgress, 'wanted' | 'startedAtMs'>
  readonly #states: Record<string, SourceProgress> = {}
  #isWritePlanned = false
  #isOver = false

  constructor(round: Pick<RefreshProgress, 'wanted' | 'startedAtMs'>) {
    this.#round = round
  }

  /** Also a note for whoever comes after this background, should it be ended. */
  async begin(sourceIds: readonly string[]): Promise<void> {
    for (const id of sourceIds) this.#states[id] = 'waiting'
    if (sourceIds.length > 0) await this.#write()
  }

  async follow(sourceId: string, ask: () => Promise<SourceProgress>): Promise<void> {
    this.#set(sourceId, 'asking')
    try {
      this.#set(sourceId, await ask())
    } catch (error) {
      console.error(error)
      this.#set(sourceId, 'failed')
    }
  }

  async end(): Promise<void> {
    this.#isOver = true
    await (Object.keys(this.#states).length > 0 ? this.#write() : endForgottenProgress())
  }

  #set(sourceId: string, state: SourceProgress): void {
    this.#states[sourceId] = state
    if (this.#isWritePlanned) return
    this.#isWritePlanned = true
    void this.#writeSoon()
  }

  async #writeSoon(): Promise<void> {
    await wait(TELL_EVERY_MS)
    this.#isWritePlanned = false
    if (!this.#isOver) await this.#write()
  }

  #write(): Promise<void> {
    return writeProgress({ ...this.#round, updatedAtMs: Date.now(), isRunning: !this.#isOver, sources: this.#states })
  }
}
