import { formatDay } from '../core/figure/format-time.ts'
import { joinParts, type CardSubject, type RowContent } from './card-subject.ts'

/** Sentences and stories of stored editions that name the model. */
export function passageRows({ passages }: CardSubject): RowContent[] {
  return passages.map(({ kind, text, url, source, day }) =>
    kind === 'editorial'
      ? { label: 'In the report', value: text, detail: `Editorial, ${formatDay(day)}`, url }
      : { label: 'In the news', value: text, detail: joinParts(source, `edition of ${formatDay(day)}`), url },
  )
}

/** How the text named the model, and what became of an effort or a date that it said. */
export function matchRows(subject: CardSubject): RowContent[] {
  const value = tellMatch(subject)
  return value === undefined ? [] : [{ label: 'In this text', value, detail: tellVariant(subject) }]
}

function tellMatch({ model, matched }: CardSubject): string | undefined {
  switch (matched) {
    case 'full':
      return 'said in full'
    case 'short':
      return `short for ${model.name}, by its kin near by`
    case 'continued':
      return `continues the name before it: ${model.name}`
    default:
      return undefined
  }
}

function tellVariant({ variant, places }: CardSubject): string | undefined {
  if (variant === undefined || places.length === 0) return undefined
  const isExact = places.some(({ standing }) => standing.isExact)
  return isExact ? `with “${variant}”: exactly that row` : `with “${variant}”, which no board lists: the best row is shown`
}
