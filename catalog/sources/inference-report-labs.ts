import { readLinkedStories } from '../../core/edition/report/linked-pages.ts'
import { pageAddress } from '../../core/edition/report/page-address.ts'
import type { StoriesSource } from '../../core/source/source.ts'

/** The page behind "All labs". */
export const inferenceReportLabs: StoriesSource = {
  id: 'inference-report-labs',
  title: 'The Inference Report: all labs',
  homepage: 'https://inference.report/',
  yields: 'stories',
  section: 'labs',
  isOnByDefault: true,
  everyMinutes: 120,
  url: ({ report }) => pageAddress(report, report?.sections.find(({ id }) => id === 'labs')?.allUrl),
  parse: (html, context) => readLinkedStories(html, context, 'labs'),
}
