import type { SectionId } from '../core/edition/edition.ts'

/** What stands above each section, and what the page with all of it is called. */
export const sectionTitles: Readonly<Record<SectionId, { title: string; all: string }>> = {
  labs: { title: 'AI Labs', all: 'All labs' },
  wire: { title: 'From the Wire', all: 'All feeds' },
  papers: { title: 'Research Papers', all: 'All papers' },
  trending: { title: 'Trending on GitHub', all: 'The whole list' },
}
