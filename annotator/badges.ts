import type { AgedModel } from '../core/mention/mention.ts'
import { createBadge, type Badge, type BadgeKind } from './badge.ts'
import { doesStillRead, keyOf, type Mark } from './find-in-page.ts'
import type { Dress } from './host.ts'
import { randomName } from './random-name.ts'

/**
 * Where nothing is put in: what is read aloud when it changes, what a framework has built and will build again, what is pressed, and
 * text whose spaces count. The ids and attributes are those of roots that React, Vue, Next, Nuxt, Angular, Svelte and others hydrate.
 */
const CLOSED = [
  '[aria-live],[role=log],[role=status],[role=alert],[role=timer],[role=marquee],output,pre,button,select,label,summary,[role=button]',
  '#root,#app,#__next,#__nuxt,#___gatsby,#svelte,#q-app,[data-reactroot],[data-server-rendered],[data-v-app],[ng-server-context],[ng-version],[data-hk],[data-hydrate],astro-island',
].join()
/** A block that undoes it more often than this is left as it is. */
const MOST_RETURNS = 3
const MOST_BADGES = 80

export interface Badges {
  update: (marks: readonly Mark[]) => void
  switch: (areOn: boolean) => void
  isOurs: (node: EventTarget | null) => boolean
  remove: () => void
}

interface BadgesParts {
  document: Document
  heldFor: (mark: Mark) => AgedModel
  dress?: Dress | undefined
}

/** Score and price inside the text, behind the first mention of each model: the reader's choice for a site, since it changes the page. */
export function createBadges({ document, heldFor, dress }: BadgesParts): Badges {
  const kind: BadgeKind = { localName: `${randomName()}-${randomName()}`, display: dress ? 'none' : 'inline' }
  let isDressed = false
  const badges = new Map<string, Badge>()
  const withdrawals = new WeakMap<Node, number>()
  let wanted: readonly Mark[] = []
  let areOn = false

  /** In the same breath as the page's own change, before anything is painted: what the page believes it has, it has. */
  const observer = new MutationObserver(() => {
    for (const [key, badge] of badges) {
      if (badge.isWhole()) continue
      badges.delete(key)
      withdrawals.set(badge.parent, (withdrawals.get(badge.parent) ?? 0) + 1)
      badge.withdraw()
    }
    observer.takeRecords()
  })

  function place(): void {
    if (!areOn) return
    const marks = new Map(wanted.slice(0, MOST_BADGES).map((mark) => [keyOf(mark), mark]))
    for (const [key, badge] of badges) {
      if (marks.has(key)) continue
      badges.delete(key)
      badge.withdraw()
    }
    for (const [key, mark] of marks) {
      const { figures, isWorn } = heldFor(mark)
      if (badges.has(key) || figures === '' || !isOpen(mark) || !doesStillRead(mark)) continue
      const badge = createBadge(document, kind, mark.range, figures, isWorn)
      if (badge) badges.set(key, badge)
    }
    if (badges.size > 0 && !isDressed) {
      isDressed = true
      void dress?.(`@media not print{${kind.localName}{display:inline!important}}`)
    }
    observer.takeRecords()
  }

  function isOpen({ range }: Mark): boolean {
    const parent = range.endContainer.parentElement
    // What changes in a shadow root the observer does not hear.
    return parent?.getRootNode() === document && !parent.closest(CLOSED) && (withdrawals.get(parent) ?? 0) < MOST_RETURNS
  }

  function withdrawAll(): void {
    for (const badge of badges.values()) badge.withdraw()
    badges.clear()
    observer.takeRecords()
  }

  return {
    update: (marks) => {
      wanted = marks
      place()
    },
    switch: (next) => {
      if (areOn === next) return
      areOn = next
      if (areOn) {
        observer.observe(document, { childList: true, characterData: true, subtree: true })
        place()
      } else {
        observer.disconnect()
        withdrawAll()
      }
    },
    isOurs: (node) => [...badges.values()].some(({ element }) => element === node),
    remove: () => {
      observer.disconnect()
      withdrawAll()
    },
  }
}
