import { browser } from 'wxt/browser'
import type { MessageName, Messages } from './messages.ts'

/**
 * Apart from the serving half, whose schemas are too heavy for web pages.
 * @throws Error with the message thrown in the background, or when no background answers
 */
export async function send<Name extends MessageName>(
  name: Name,
  args: Messages[Name]['args'],
): Promise<Messages[Name]['result']> {
  const answer: unknown = await browser.runtime.sendMessage({ name, args })
  if (typeof answer !== 'object' || answer === null) throw new Error(`Nobody answers ${name}`)
  if ('error' in answer) throw new Error(String(answer.error))
  return ('result' in answer ? answer.result : undefined) as Messages[Name]['result']
}
