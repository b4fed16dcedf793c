import { readLinkedStories } from '../../core/edition/report/linked-pages.ts'
import { pageAddress } from '../../core/edition/report/page-address.ts'
import type { StoriesSource } from '../../core/source/source.ts'

/** The page behind "All papers". */
export const inferenceReportPapers: StoriesSource = {
  id: 'inference-report-papers',
  title: 'The Inference Report: all papers',
  homepage: 'https://inference.report/',
  yields: 'stories',
  section: 'papers',
  isOnByDefault: true,
  everyMinutes: 120,
  url: ({ report }) => pageAddress(report, report?.sections.find(({ id }) => id === 'papers')?.allUrl),
  parse: (html, context) => readLinkedStories(html, context, 'papers'),
}
