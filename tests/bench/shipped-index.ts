import { boards } from '../../catalog/boards.ts'
import { families } from '../../catalog/families.ts'
import { lexicon } from '../../catalog/lexicon.ts'
import { buildMentionIndex } from '../../core/mention/build-index.ts'
import type { MentionIndex } from '../../core/mention/mention.ts'
import type { Catalogue } from '../../core/model/model.ts'
import { snapshotJson } from '../../scripts/snapshot.ts'

/** The names that an extension knows which never reached the network. */
export function shippedIndex(): MentionIndex {
  const { catalogue } = JSON.parse(snapshotJson()) as { catalogue: Catalogue }
  return buildMentionIndex(catalogue, boards, { families, lexicon })
}
