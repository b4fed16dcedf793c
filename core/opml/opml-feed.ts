import type { SectionId } from '../edition/edition.ts'

/** A feed as it stands in a file of another reader: nothing in it is checked but its texts. */
export interface OpmlFeed {
  title: string
  /** As written, but never `feed:`; whether it may be asked is for others to say. */
  url: string
  homepage?: string
  /** Of the nearest folder that is called like a section. */
  section?: SectionId
}
