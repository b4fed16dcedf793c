/** What an expectation says of one entry's, or the whole feed's, title or link. */
export interface FeedFact {
  /** Absent for the feed itself. */
  entry?: number
  about: 'title' | 'link'
  is: string
}

const TOKEN = /\s*(?:(?<text>[ur]?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))|(?<word>==|\+|\(|\)|\b(?:and|or|not|in|is)\b)|(?<path>[\w.]+(?:\[[^\]]*\]|\.\w+)*)|(?<other>\S))/gy
const SUBJECT = /^(?:feed|entries\[(?<entry>\d+)\])(?:\.(?<name>title|link)|\[['"](?<key>title|link)['"]\]|\[['"]title_detail['"]\]\[['"]value['"]\])$/
const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([\s\S]))/gi
const characters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' }

/**
 * Reads the titles and links out of feedparser's `Expect:` lines (`not bozo and entries[0]['title'] == 'Example'`). What else they
 * say is left aside. Facts come in alternatives, parted by `or`: one of them is to hold.
 */
export function feedFacts(expectation: string): FeedFact[][] {
  const tokens = [...expectation.matchAll(TOKEN)].map(({ groups = {} }) => groups)
  const alternatives: FeedFact[][] = []
  for (const alternative of split(tokens, 'or')) {
    alternatives.push(split(alternative, 'and').flatMap(factsOfClause))
  }
  return alternatives
}

type Token = Record<string, string | undefined>

function factsOfClause(clause: Token[]): FeedFact[] {
  if (clause.some(({ word, other }) => other !== undefined || word === 'not' || word === 'in' || word === 'is')) return []
  const sides = split(clause.filter(({ word }) => word !== '(' && word !== ')'), '==')
  const literals = sides.filter((side) => side.length > 0 && side.every(({ text, word }) => text !== undefined || word === '+'))
  const [is] = literals.map((side) => side.map(({ text = '' }) => textOf(text)).join(''))
  if (is === undefined) return []
  return sides.flatMap((side) => {
    const subject = side.length === 1 ? SUBJECT.exec(side[0]?.['path'] ?? '')?.groups : undefined
    if (!subject) return []
    const about = (subject['name'] ?? subject['key']) === 'link' ? 'link' : 'title'
    return [{ ...(subject['entry'] !== undefined && { entry: Number(subject['entry']) }), about, is }]
  })
}

function split(tokens: readonly Token[], at: string): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token['word'] === at) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** A string as Python writes it. */
function textOf(literal: string): string {
  return literal
    .replace(/^[ur]?['"]|['"]$/g, '')
    .replace(ESCAPE, (_, hex?: string, short?: string, long?: string, character?: string) => {
      const code = hex ?? short ?? long
      return code === undefined ? (characters[character ?? ''] ?? character ?? '') : String.fromCodePoint(Number.parseInt(code, 16))
    })
}
