import type { IndexedNames } from './mention.ts'
import { linesOfHead, readPlace, type PackedNames } from './packed-names.ts'

/** Names by their tokens. */
export interface TokenNode<End> {
  /** The tokens that lead here. */
  readonly path: readonly string[]
  /** Where a further token leads. */
  next: (token: string) => TokenNode<End> | undefined
  /** Whether any further token leads anywhere. */
  readonly goesOn: boolean
  /** Whether any further token begins so, in whatever case; a yes may be wrong, a no is not. */
  mayGoOnBy: (charCode: number) => boolean
  /** Every further token that leads somewhere. */
  readonly tokens: readonly string[]
  /** What a name that ends here is the name of. */
  readonly end: End | undefined
}

type EndOf<End> = (place: IndexedNames[string]) => End | undefined

/** Takes nothing apart: a page names a few models of hundreds, and on a fresh page the browser finds a line faster than a script cuts up all. */
export function nameTree<End>(packed: PackedNames, endOf: EndOf<End>): TokenNode<End> {
  const heads = new Map<string, TokenNode<End>>()
  const next = (head: string) => {
    const known = heads.get(head)
    if (known) return known
    const lines = linesOfHead(packed, head)
    if (lines === undefined) return undefined
    const node = new Branch([head], `\n${lines}`, '\n', '\n', endOf)
    heads.set(head, node)
    return node
  }
  return { path: [], next, goesOn: true, mayGoOnBy: () => true, tokens: Object.keys(packed), end: undefined }
}

/** Of tokens that lead nowhere, so many are remembered: a page may write any behind a name. */
const MOST_REMEMBERED = 2_000

class Branch<End> implements TokenNode<End> {
  readonly path: readonly string[]
  /** Of further tokens, a bit for each first character; some share theirs. */
  private readonly beginnings: number
  /** Null for what leads nowhere. */
  private readonly branches = new Map<string, Branch<End> | null>()
  private readonly lines: string
  private readonly before: string
  private readonly endOf: EndOf<End>
  private readonly place: string | undefined
  private found: End | undefined

  /**
   * @param lines of one first word, each behind its break
   * @param own how the line begins that ends here
   * @param before how those begin that go on
   */
  constructor(path: readonly string[], lines: string, own: string, before: string, endOf: EndOf<End>) {
    const at = lines.indexOf(`${own}\t`)
    this.path = path
    this.lines = lines
    this.before = before
    this.endOf = endOf
    this.beginnings = beginningsOf(lines, before)
    this.place = at < 0 ? undefined : lines.slice(at + own.length + 1).split('\n', 1)[0]
  }

  next(token: string): TokenNode<End> | undefined {
    const known = this.branches.get(token)
    return known === null ? undefined : (known ?? this.grow(token))
  }

  get goesOn(): boolean {
    return this.beginnings !== 0
  }

  mayGoOnBy(charCode: number): boolean {
    return (this.beginnings & bitOf(charCode)) !== 0
  }

  get tokens(): readonly string[] {
    return this.lines.split(this.before).slice(1).map((line) => line.split(/[ \t]/, 1)[0] ?? '')
  }

  get end(): End | undefined {
    return (this.found ??= this.place === undefined ? undefined : this.endOf(readPlace(this.place)))
  }

  private grow(token: string): Branch<End> | undefined {
    const own = this.before + token
    const grown = new Branch([...this.path, token], this.lines, own, `${own} `, this.endOf)
    const branch = grown.goesOn || grown.place !== undefined ? grown : null
    if (branch || this.branches.size < MOST_REMEMBERED) this.branches.set(token, branch)
    return branch ?? undefined
  }
}

/** `P` and `p` have the same. */
function bitOf(charCode: number): number {
  return 1 << (charCode & 31)
}

function beginningsOf(lines: string, before: string): number {
  let bits = 0
  for (let at = lines.indexOf(before); at >= 0; at = lines.indexOf(before, at + 1)) bits |= bitOf(lines.charCodeAt(at + before.length))
  return bits
}
