import { describe, expect, it } from 'vitest'
import { bareSummary } from './bare-summary.ts'

describe('bareSummary', () => {
  it.each([
    'The post A week of agents appeared first on The Blog.',
    'This article originally appeared on WIRED.',
    'Continue reading...',
    'Continue Reading →',
    'Continue reading A week of agents on The Blog',
    '[…] Read more',
    '(read more)',
    '[Read more]',
    'Click here to read more',
    'Read Article',
    'Read the full story at The Verge.',
    'Read full article Comments',
    'View Entire Post ›',
    '© 2026 The Blog. All rights reserved. For personal use only.',
    'Article URL: https://e.example/a Comments URL: https://news.ycombinator.com/item?id=1 Points: 123 # Comments: 45',
    'submitted by /u/ada to r/LocalLLaMA [link] [comments]',
    'Comments',
  ])('is without “%s”', (footer) => {
    expect(bareSummary(`Agents that wait. ${footer}`)).toBe('Agents that wait.')
    expect(bareSummary(footer)).toBe('')
  })

  it.each([
    'Sign up to read more, or ask a friend to read on.',
    'Subscribers can continue reading articles offline.',
    'It asks whether people will read more',
    'A lab that reads and deletes user comments.',
    'The post office tries an agent, and customers appeared first to like it.',
    'The text ends here […]',
  ])('is all of “%s”', (summary) => {
    expect(bareSummary(summary)).toBe(summary)
  })
})
