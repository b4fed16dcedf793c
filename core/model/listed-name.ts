import * as v from 'valibot'
import { visibleText } from '../text/plain-text.ts'

/** A name has a few words; whatever takes one apart takes the longer for it the longer it is. */
export const LONGEST_NAME = 200
/** A name or key as a list has it, without what cannot be seen: a row with a longer one is left out. */
export const ListedNameSchema = v.pipe(v.string(), v.maxLength(LONGEST_NAME), v.transform(visibleText))
/** No list has so many; what follows these is left out. */
export const MOST_MODELS = 10_000
