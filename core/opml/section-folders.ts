import { sectionIds, type SectionId } from '../edition/edition.ts'

/** What a folder of feeds is called that belongs to a section; the first is what we write. */
const folders: Readonly<Record<SectionId, readonly [string, ...string[]]>> = {
  labs: ['AI Labs', 'Labs', 'All labs', 'Companies'],
  wire: ['From the Wire', 'Wire', 'News', 'All feeds'],
  papers: ['Research Papers', 'Papers', 'Research', 'All papers', 'arXiv'],
  trending: ['Trending on GitHub', 'Trending', 'GitHub'],
}
const sectionOfFolder = new Map(sectionIds.flatMap((id) => folders[id].map((name) => [name.toLowerCase(), id] as const)))

export function folderOf(section: SectionId): string {
  return folders[section][0]
}

/** @returns undefined for a folder that says nothing about a section */
export function sectionOf(folder: string | undefined): SectionId | undefined {
  return sectionOfFolder.get((folder ?? '').trim().toLowerCase())
}
