import { readLinkedStories } from '../../core/edition/report/linked-pages.ts'
import { pageAddress } from '../../core/edition/report/page-address.ts'
import type { StoriesSource } from '../../core/source/source.ts'

/** The page behind "All feeds". */
export const inferenceReportFeeds: StoriesSource = {
  id: 'inference-report-feeds',
  title: 'The Inference Report: all feeds',
  homepage: 'https://inference.report/',
  yields: 'stories',
  section: 'wire',
  isOnByDefault: true,
  everyMinutes: 120,
  url: ({ report }) => pageAddress(report, report?.sections.find(({ id }) => id === 'wire')?.allUrl),
  parse: (html, context) => readLinkedStories(html, context, 'wire'),
}
