import * as v from 'valibot'
import { EditionSchema, type Edition } from '../../core/edition/edition.ts'
import { doesYield, type Source } from '../../core/source/source.ts'
import { readCopy } from '../../platform/store.ts'

/** The newest edition of the report that is held. */
export async function heldReport(sources: readonly Source[]): Promise<Edition | undefined> {
  const copies = await Promise.all(sources.filter((source) => doesYield(source, 'edition')).map(({ id }) => readCopy(id)))
  const editions = copies.flatMap((copy) => (v.is(EditionSchema, copy?.data) ? [copy.data] : []))
  return editions.sort((a, b) => b.date.localeCompare(a.date))[0]
}
