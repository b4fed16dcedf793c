import type { Card } from '../core/card/card.ts'
import type { FrameExcerpts } from '../core/check/excerpt.ts'
import { isStale } from '../core/figure/stale.ts'
import type { AgedModel, MentionedModel, MentionIndex } from '../core/mention/mention.ts'
import type { PageMention } from '../core/mention/page-mention.ts'
import { createBadges } from './badges.ts'
import { readExcerpts } from './excerpts.ts'
import { heldIn, keyOf, marksIn, type FindMentions, type Mark } from './find-in-page.ts'
import { isLeftOut, layoutAround } from './flat-tree.ts'
import { followPage, type Pause } from './follow-page.ts'
import { boxesOf } from './hit-test.ts'
import { createHost, type Dress } from './host.ts'
import { createHoverCard } from './hover-card.ts'
import { createMarks } from './marks.ts'
import { createMentionWalk } from './mention-walk.ts'
import { createNotes } from './notes.ts'
import { sectionsOf } from './page-text.ts'
import type { RestSettings } from './pointer-rest.ts'
import { isReadable } from './readable.ts'
import type { Stretch } from './unread.ts'
import { isShown, whenShown } from './when-shown.ts'

export interface SessionParts {
  document: Document
  /** What of the page is marked; all of it where nothing is said. */
  within?: Element
  index: MentionIndex
  findMentions: FindMentions
  nowMs: () => number
  dress?: Dress
  describe: (mark: Mark) => Promise<Card | undefined>
  follow: (modelId: string, isFollowed: boolean) => Promise<void>
  compare: (modelId: string, isCompared: boolean) => Promise<boolean>
  openDigest: (modelId: string) => Promise<void>
  /** What the button reads that does so, if not that it opens the digest. */
  openLabel?: string
  /** The models that the page names are others now. */
  onMentions: () => void
}

export interface SessionSettings extends RestSettings {
  hasNotes: boolean
  hasBadges: boolean
}

/** The annotator at work in one page, with one set of names. */
export interface Session {
  configure: (settings: SessionSettings) => void
  mentions: () => PageMention[]
  /** What stands around the mentions; each bears a key by which it is shown, until excerpts are asked for again. */
  excerpts: () => Promise<Omit<FrameExcerpts, 'frame'> | undefined>
  /** Scrolls to a model's first mention that is laid out, or to that of an excerpt, and opens its card. */
  show: (key: string) => void
  step: (direction: 1 | -1) => void
  openCard: () => void
  closeCard: () => void
  /** Nothing of it is left in the page. */
  end: () => void
}

export function startSession({ document, within, index, findMentions, nowMs, dress, onMentions, ...parts }: SessionParts): Session {
  const ending = new AbortController()
  let excerpted: readonly Mark[] = []
  const host = createHost(document, dress)
  const marks = createMarks(document, dress)
  const hidden = whenShown(ending.signal)
  const card = createHoverCard({ document, host, markAt: marks.at, heldFor, ...parts })
  const notes = createNotes({ document, host, heldFor: agedFor, allMarks: marks.all })
  const badges = createBadges({ document, heldFor: agedFor, dress })
  const walk = createMentionWalk({ document, host, ...marks, inOrder: () => marks.inOrder().filter(isLaidOut), describe: (mark) => tell(heldFor(mark)) })
  const page = followPage(document, ending.signal, {
    within,
    read,
    pause,
    catchUp: marks.catchUp,
    onMove: () => marks.redraw('busy'),
    isMoveWanted: marks.isPartial,
    isFull: marks.isFull,
    isOurs,
    onRecords: notes.follow,
    isFirst: false,
  })

  function isOurs(node: Node): boolean {
    return host.isOurs(node) || badges.isOurs(node)
  }

  function heldFor(mark: Mark): MentionedModel {
    return heldIn(index, mark)
  }

  function agedFor(mark: Mark): AgedModel {
    const held = heldFor(mark)
    return { ...held, isWorn: held.asOfMs !== undefined && isStale(held.asOfMs, nowMs()) }
  }

  function tell({ name, figures }: MentionedModel): string {
    return [name, figures].filter(Boolean).join(', ')
  }

  function* read(stretch: Stretch): Generator<unknown, number> {
    let chars = 0
    for (const section of sectionsOf(stretch)) {
      const found = marksIn(section, index, findMentions, watchUnseen)
      if (found.size > 0 && marks.isFull()) for (const owner of marks.takeBack()) page.readAgain(owner)
      for (const owner of section.own) marks.set(owner, seen(owner, found.get(owner)))
      chars += section.ownChars
      yield
    }
    return chars
  }

  /** What is cut short by text that nobody sees may be another name with it. */
  function watchUnseen(texts: readonly Text[]): void {
    for (const { parentElement } of texts) if (parentElement && !isShown(parentElement)) hidden.watch(parentElement, (shown) => [shown, ...texts].forEach(page.readAgain))
  }

  /** Hidden text is left alone until it shows. */
  function seen(owner: Text, found: readonly Mark[] = []): readonly Mark[] {
    if (found.length === 0 || !isReadable(owner.parentElement)) return []
    const around = layoutAround(owner)
    if (!around || isShown(around)) return isLeftOut(owner) ? [] : found
    hidden.watch(around, (shown) => [shown, owner].forEach(page.readAgain))
    return []
  }

  function* pause({ isEditingChanged, stillness }: Pause): Generator<unknown> {
    if (isEditingChanged) marks.dropLost()
    const isChanged = marks.settle()
    card.closeUnless(marks.has)
    if (!marks.isEmpty()) card.listen()
    // A style from elsewhere takes its time: the card is to find its host dressed.
    if (dress && !marks.isEmpty()) host.root()
    if (!isChanged) return marks.redraw(stillness)
    const firsts = marks.firsts()
    const draw = marks.planDrawing(stillness)
    yield
    // Last of all what changes the page, so that it is laid out and painted once.
    yield* notes.update(firsts)
    draw()
    badges.update(firsts)
    onMentions()
  }

  function openAt(mark: Mark | undefined): void {
    if (!mark) return
    walk.goTo(mark)
    card.openAt(mark)
  }

  /** The page may have hidden it since it was marked, as tabs do. */
  function isLaidOut({ range }: Mark): boolean {
    return boxesOf(range).length > 0
  }

  function listed(mark: Mark) {
    const { name, figures } = heldFor(mark)
    return { key: keyOf(mark), ...(mark.modelId !== undefined && { modelId: mark.modelId }), name, figures, count: marks.countOf(mark) }
  }

  return {
    configure: ({ hasNotes, hasBadges, cardDelayMs, cardKey }) => {
      card.configure({ cardDelayMs, cardKey })
      notes.switch(hasNotes)
      badges.switch(hasBadges)
    },
    mentions: () => marks.firsts().map(listed),
    excerpts: () => readExcerpts((excerpted = marks.inOrder()), ending.signal),
    show: (key) => {
      const asked = key.startsWith('#') ? excerpted[Number(key.slice(1))] : undefined
      openAt(asked && marks.has(asked) ? asked : marks.inOrder().find((mark) => keyOf(mark) === (asked ? keyOf(asked) : key) && isLaidOut(mark)))
    },
    step: walk.step,
    openCard: () => openAt(walk.here()),
    closeCard: card.close,
    end: () => {
      ending.abort()
      card.remove()
      notes.remove()
      badges.remove()
      marks.remove()
      host.remove()
    },
  }
}
