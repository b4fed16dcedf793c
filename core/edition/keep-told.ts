import type { Edition } from './edition.ts'

/** The report's edition of a day for which one was composed: what a reader was told that day stays, behind what the report prints. */
export function keepTold(report: Edition, held: Edition): Edition {
  const printed = new Set(report.sections.flatMap(({ stories }) => stories.map(({ id }) => id)))
  const rest = held.sections.map((section) => ({ ...section, stories: section.stories.filter(({ id }) => !printed.has(id)) }))
  const continued = report.sections.map((section) => ({
    ...section,
    stories: [...section.stories, ...(rest.find(({ id }) => id === section.id)?.stories ?? [])],
  }))
  const missing = rest.filter(({ id, stories }) => stories.length > 0 && !report.sections.some((section) => section.id === id))
  return { ...report, sections: [...continued, ...missing] }
}
