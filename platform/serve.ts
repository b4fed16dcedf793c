import { browser } from 'wxt/browser'
import * as v from 'valibot'
import { BackedUpDaySchema, OwnDataSchema } from '../core/backup/backup.ts'
import { DaySchema } from '../core/day/day.ts'
import { PaperFocusSchema } from '../core/edition/paper-focus.ts'
import { sectionIds } from '../core/edition/edition.ts'
import { makeMessageAllowance } from './message-allowance.ts'
import type { MessageName, Messages } from './messages.ts'

const argsSchemas: { [Name in MessageName]: v.GenericSchema<unknown, Messages[Name]['args']> } = {
  refresh: v.object({ everySource: v.boolean(), sourceId: v.exactOptional(v.string()) }),
  readDay: v.object({ day: DaySchema }),
  describeModel: v.object({
    modelId: v.string(),
    variant: v.exactOptional(v.string()),
    matched: v.exactOptional(v.picklist(['full', 'short', 'continued', 'grammar'])),
  }),
  describeUnknown: v.object({ written: v.string(), familyId: v.string() }),
  openDigest: v.object({ modelId: v.string() }),
  dress: v.object({ css: v.string() }),
  markRead: v.object({ storyIds: v.array(v.string()), isRead: v.boolean() }),
  follow: v.object({ modelId: v.string(), isFollowed: v.boolean() }),
  compare: v.object({ modelId: v.string(), isCompared: v.boolean() }),
  recompose: v.object({}),
  followCreator: v.object({ creator: v.string(), isFollowed: v.boolean() }),
  switchSource: v.object({ sourceId: v.string(), isOn: v.boolean() }),
  focusPapers: PaperFocusSchema,
  lookForFeeds: v.object({ url: v.pipe(v.string(), v.url()) }),
  leaveFeeds: v.object({ urls: v.array(v.pipe(v.string(), v.url())) }),
  addFeeds: v.object({
    feeds: v.array(
      v.object({
        url: v.string(),
        title: v.pipe(v.string(), v.nonEmpty()),
        homepage: v.exactOptional(v.string()),
        section: v.exactOptional(v.picklist(sectionIds)),
      }),
    ),
  }),
  removeFeed: v.object({ url: v.string() }),
  listSources: v.object({}),
  reviewFeedList: v.object({ file: v.string() }),
  restore: v.object({ own: OwnDataSchema }),
  restoreDay: BackedUpDaySchema,
  deleteEverything: v.object({}),
  listFeeds: v.object({}),
}

/** What the script in a web page may ask for. A page that broke out of its own process could send in its name: it finds nothing that cannot be undone. */
const forWebPages: readonly MessageName[] = ['describeModel', 'describeUnknown', 'openDigest', 'dress', 'follow', 'compare']

const EnvelopeSchema = v.object({ name: v.picklist(Object.keys(argsSchemas) as MessageName[]), args: v.unknown() })

/** The frame of a web page that sent a message. */
export interface Frame {
  tabId: number
  frameId: number
}

export type Handlers = {
  [Name in MessageName]: (args: Messages[Name]['args'], frame?: Frame) => Promise<Messages[Name]['result']>
}

/** Call once, synchronously, while the background starts. Messages of other extensions, of another shape, from where they may not come, or without end are ignored. */
export function serve(handlers: Handlers): void {
  const isAllowed = makeMessageAllowance()
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id) return undefined
    const envelope = v.safeParse(EnvelopeSchema, message)
    if (!envelope.success) return undefined
    if (!isOwnPage(sender) && !(forWebPages.includes(envelope.output.name) && isAllowed(sender.tab?.id))) return undefined
    return answer(handlers, envelope.output.name, envelope.output.args, frameOf(sender))
  })
}

async function answer<Name extends MessageName>(handlers: Handlers, name: Name, args: unknown, frame: Frame | undefined): Promise<unknown> {
  try {
    return { result: await handlers[name](v.parse(argsSchemas[name], args) as Messages[Name]['args'], frame) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** The browser itself says where a message comes from. */
function isOwnPage({ url }: { url?: string }): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true
}

function frameOf({ tab, frameId }: { tab?: { id?: number }; frameId?: number }): Frame | undefined {
  return tab?.id === undefined || frameId === undefined ? undefined : { tabId: tab.id, frameId }
}
