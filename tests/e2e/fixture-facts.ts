import { readFixture } from '../fixtures/fixture.ts'

const LONG_ENOUGH = 200

/** How the editorial of the served report begins: the first words of its first long paragraph. */
export async function fixtureLead(): Promise<string> {
  const html = await readFixture('report/semantic.html', Date.now())
  const paragraphs = [...html.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, inner]) =>
    (inner ?? '').replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim(),
  )
  const first = paragraphs.find((text) => text.length > LONG_ENOUGH)
  if (first === undefined) throw new Error('The fixture has no editorial')
  return first.split(' ').slice(0, 8).join(' ')
}
