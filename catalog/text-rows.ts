import { formatDay } from '../core/figure/format-time.ts'
import { joinList } from '../core/language/join-list.ts'
import { say } from '../core/language/say.ts'
import { joinParts, type CardSubject, type RowContent } from './card-subject.ts'

/** Sentences and stories of stored editions that name the model. */
export function passageRows({ passages }: CardSubject): RowContent[] {
  return passages.map(({ kind, text, url, source, day, language = '' }) =>
    kind === 'editorial'
      ? { label: say('card.inReport'), value: text, detail: say('card.editorialOf', { day: formatDay(day) }), url, language }
      : { label: say('card.inNews'), value: text, detail: joinParts(say('card.editionOf', { day: formatDay(day) }), source), url, language },
  )
}

/** How the text named the model, and what became of an effort or a date that it said. */
export function matchRows(subject: CardSubject): RowContent[] {
  const value = tellMatch(subject)
  return value === undefined ? [] : [{ label: say('card.inText'), value, detail: tellVariant(subject) }]
}

function tellMatch({ model, matched }: CardSubject): string | undefined {
  switch (matched) {
    case 'full':
      return say('card.matchedFull')
    case 'short':
      return say('card.matchedShort', { model: model.name })
    case 'continued':
      return say('card.matchedContinued', { model: model.name })
    default:
      return undefined
  }
}

function tellVariant({ variant, places }: CardSubject): string | undefined {
  if (variant === undefined || places.length === 0) return undefined
  const exact = places.filter(({ standing }) => standing.isExact)
  if (exact.length === 0) return say('card.variantUnlisted', { variant })
  if (exact.length === places.length) return say('card.variantExact', { variant })
  return say('card.variantExactOn', { variant, boards: joinList(exact.map(({ definition }) => definition.shortTitle)) })
}
