import { browser } from 'wxt/browser'
import * as v from 'valibot'
import type { Card } from '../core/card/card.ts'

/** Every message of the extension: its arguments and its answer. All are served by the background. */
export interface Messages {
  /** Asks every source that is due, or every source at all. Resolves when all have answered or failed. */
  refresh: { args: { everySource: boolean }; result: null }
  /** What the card shows; undefined for a model no longer in the catalogue. */
  describeModel: { args: { modelId: string; variant?: string }; result: Card | undefined }
}
export type MessageName = keyof Messages

const argsSchemas: { [Name in MessageName]: v.GenericSchema<unknown, Messages[Name]['args']> } = {
  refresh: v.object({ everySource: v.boolean() }),
  describeModel: v.object({ modelId: v.string(), variant: v.exactOptional(v.string()) }),
}

const EnvelopeSchema = v.object({ name: v.picklist(['refresh', 'describeModel']), args: v.unknown() })
const AnswerSchema = v.union([v.object({ result: v.unknown() }), v.object({ error: v.string() })])

/** @throws Error with the message thrown in the background, or when no background answers */
export async function send<Name extends MessageName>(
  name: Name,
  args: Messages[Name]['args'],
): Promise<Messages[Name]['result']> {
  const answer = v.parse(AnswerSchema, await browser.runtime.sendMessage({ name, args }))
  if ('error' in answer) throw new Error(answer.error)
  return answer.result as Messages[Name]['result']
}

export type Handlers = {
  [Name in MessageName]: (args: Messages[Name]['args']) => Promise<Messages[Name]['result']>
}

/** Call once, synchronously, while the background starts. Messages of other extensions or of another shape are ignored. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id) return undefined
    const envelope = v.safeParse(EnvelopeSchema, message)
    if (!envelope.success) return undefined
    return answer(handlers, envelope.output.name, envelope.output.args)
  })
}

async function answer<Name extends MessageName>(handlers: Handlers, name: Name, args: unknown): Promise<unknown> {
  try {
    return { result: await handlers[name](v.parse(argsSchemas[name], args) as Messages[Name]['args']) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
