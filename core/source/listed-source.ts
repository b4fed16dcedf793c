import type { SourceGroupId } from './source-group.ts'
import type { SourceHealth } from './source-health.ts'

/** A source that comes with the extension. */
export interface BuiltInSource {
  id: string
  title: string
  homepage: string
  group: SourceGroupId
  /** An address it is asked at. */
  url: string
  isOnByDefault: boolean
}

/** A source as a line of the list where it is switched. */
export interface ListedSource {
  id: string
  title: string
  homepage: string
  group: SourceGroupId
  isOn: boolean
  /** Absent while it was never asked. */
  health?: SourceHealth | undefined
  url: string
  /** Whether the browser lets us ask there. */
  isAllowed: boolean
  /** Whether it is one of the reader's own feeds. */
  isOwn: boolean
}
