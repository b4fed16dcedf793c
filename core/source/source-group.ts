import { sectionIds, type SectionId } from '../edition/edition.ts'
import type { Source } from './source.ts'

/** What a source is for, as a person would look for it: the report, a section, prices or boards. */
export const sourceGroupIds = ['report', ...sectionIds, 'prices', 'boards'] as const
export type SourceGroupId = SectionId | 'report' | 'prices' | 'boards'

export function groupOf(source: Source): SourceGroupId {
  switch (source.yields) {
    case 'stories':
      return source.section
    case 'edition':
      return 'report'
    case 'models':
      return 'prices'
    case 'boards':
      return 'boards'
  }
}
