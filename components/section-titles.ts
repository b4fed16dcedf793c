import type { SectionId } from '../core/edition/edition.ts'
import { say } from '../core/language/say.ts'

/** What stands above each section, and what the page with all of it is called: said whenever it is asked for. */
export const sectionTitles: Readonly<Record<SectionId, { readonly title: string; readonly all: string }>> = {
  labs: {
    get title() {
      return say('customise.sections.labs')
    },
    get all() {
      return say('customise.wholeSections.labs')
    },
  },
  wire: {
    get title() {
      return say('customise.sections.wire')
    },
    get all() {
      return say('customise.wholeSections.wire')
    },
  },
  papers: {
    get title() {
      return say('customise.sections.papers')
    },
    get all() {
      return say('customise.wholeSections.papers')
    },
  },
  trending: {
    get title() {
      return say('customise.sections.trending')
    },
    get all() {
      return say('customise.wholeSections.trending')
    },
  },
}
