import { fraction, root, subscript, superscript } from './formula-parts.ts'
import { isFormula } from './is-formula.ts'
import { accents, doubleStruck, functions, leftOut, relations, signs, spaces, styles, unseen } from './latex-symbols.ts'
import { settleSpaces, SOFT_SPACE } from './soft-space.ts'
import { TextScanner } from './text-scanner.ts'

/** Deeper nesting is no formula anyone wrote. */
const MAX_DEPTH = 30
const PLAIN = /[^\\${}^_]+/y
const COMMAND = /[a-z]+\*?|[^a-z]/iuy
/** Braces in a text are often just braces; these keep capitals or begin with a command. */
const TEX_BRACE = /\{(?=\\[A-Za-z"'`^~=.]|[a-z\d-]{0,40}[A-Z][\w-]{0,40}\})/y
const OPTION = /\[[^[\]{}\\]{0,40}\]/y
const ACCENTED = /\{\s*(?:\\(?=[ij]\s*\})|(?=\p{L}))(.)\s*\}/uy
const ACCENTED_BARE = /\\([ij])(?![A-Za-z])\s?|(\p{L})/uy
const OPERATOR = '[≤≥≪≫≠≡≈~≃≅∝×÷·±∓→←<>|∈]'
const AT_EDGES = new RegExp(`^(${OPERATOR}) | (${OPERATOR})$`, 'gu')
/** Swallow the space that ends their command: `Stra\ss e`. */
const LETTERS = 'øØłŁßæÆœŒåÅıȷþÞðÐ'

interface Around {
  isMath: boolean
  /** Of braces. */
  depth: number
}

/** Goes through a text once, from left to right. */
export class LatexReader extends TextScanner {
  /** @returns what stands before the brace that ends the group, or before the end */
  readText(depth = 0): string {
    let out = ''
    while (this.at < this.source.length) {
      const plain = this.match(PLAIN)?.[0]
      if (plain !== undefined) out += plain
      else if (this.take('\\')) out += this.command({ isMath: false, depth })
      else if (this.source[this.at] === '$') out += this.dollar()
      else if (depth > 0 && this.take('}')) return out
      else if (depth < MAX_DEPTH && (depth > 0 ? this.take('{') : this.match(TEX_BRACE))) out += this.readText(depth + 1)
      else out += this.next()
    }
    return out
  }

  private readMath(depth = 0): string {
    let out = ''
    while (this.at < this.source.length) {
      const plain = this.match(PLAIN)?.[0]
      if (plain !== undefined) out += plain
      else if (this.take('\\')) out += this.command({ isMath: true, depth })
      else if (this.take('^')) out += superscript(this.argument({ isMath: true, depth }))
      else if (this.take('_')) out += subscript(this.argument({ isMath: true, depth }))
      else if (depth > 0 && this.take('}')) return out
      else if (depth < MAX_DEPTH && this.take('{')) out += this.readMath(depth + 1)
      // Braces without a partner and dollars inside a formula show nothing.
      else this.at++
    }
    return out
  }

  private dollar(): string {
    const mark = this.source.startsWith('$$', this.at) ? '$$' : '$'
    const start = this.at + mark.length
    const end = this.find(mark, start)
    const isMoney = end === undefined || !isFormula(this.source.slice(start, end), this.source[end + mark.length])
    if (!isMoney) return this.formula(start, end, mark.length)
    this.at = start
    return mark
  }

  private formula(start: number, end: number, markLength: number): string {
    this.at = end + markLength
    const formula = settleSpaces(new LatexReader(this.source.slice(start, end)).readMath())
    return formula.replace(/\s+/g, ' ').trim().replace(AT_EDGES, '$1$2')
  }

  /** Reads a command whose backslash is behind us. */
  private command(around: Around): string {
    const { isMath } = around
    const name = this.match(COMMAND)?.[0].replace(/\*$/, '') ?? ''
    if (!/^[a-z]/i.test(name)) return this.punctuation(name, isMath)
    if (styles.has(name) && !(isMath && accents.has(name))) return this.styled(name, around)
    const sign = signs.get(name)
    if (sign !== undefined) return this.afterSign(sign, isMath)
    const relation = relations.get(name)
    if (relation !== undefined) return ` ${relation} `
    if (functions.has(name)) return SOFT_SPACE + name + (/[_^]/.test(this.source[this.at] ?? '') ? '' : SOFT_SPACE)
    if (unseen.has(name)) return this.afterUnseen(name)
    if (spaces.has(name)) return ' '
    return this.construction(name, around)
  }

  private styled(name: string, around: Around): string {
    if (this.source[this.at] !== '{' && !around.isMath) return ''
    const shown = this.argument(around)
    return name === 'operatorname' ? SOFT_SPACE + shown + SOFT_SPACE : shown
  }

  private afterSign(sign: string, isMath: boolean): string {
    if (!this.take('{}') && !isMath && LETTERS.includes(sign)) this.take(' ')
    return sign
  }

  private afterUnseen(name: string): string {
    if (/^(?:left|right|middle)$/.test(name)) this.take('.')
    else this.take(' ')
    return ''
  }

  /** Commands that do something with what follows. */
  private construction(name: string, around: Around): string {
    const start = this.at
    const option = this.match(OPTION)?.[0].slice(1, -1)
    if (!around.isMath && this.source[this.at] !== '{') {
      this.at = start
      return `\\${name}`
    }
    const read = () => this.argument(around)
    const mark = accents.get(name)
    if (mark !== undefined && (!around.isMath || name.length > 1)) return this.accented(mark, around)
    if (leftOut.has(name)) return this.source[this.at] === '{' ? (read(), '') : ''
    switch (name) {
      case 'frac':
      case 'dfrac':
      case 'tfrac':
      case 'cfrac':
      case 'nicefrac':
      case 'sfrac':
        return SOFT_SPACE + fraction(read(), read()) + SOFT_SPACE
      case 'sqrt':
        return root(read(), option)
      case 'mathbb':
        return [...read()].map((letter) => doubleStruck.get(letter) ?? letter).join('')
      case 'binom':
      case 'dbinom':
      case 'tbinom':
        return `(${read()} choose ${read()})`
      case 'pmod':
        return ` (mod ${read()})`
      case 'not':
        return ` ${`${read().trim()}\u0338`.normalize('NFC')} `
      case 'href':
      case 'textcolor':
      case 'stackrel':
      case 'overset':
      case 'underset':
        read()
        return read()
      default:
        return this.unknown(name, around)
    }
  }

  private unknown(name: string, around: Around): string {
    return this.take('{}') || around.isMath ? name : this.argument(around)
  }

  private accented(mark: string, around: Around): string {
    if (!around.isMath) return this.accentedLetter(mark) ?? this.argument(around)
    const letter = this.argument(around)
    return [...letter].length === 1 ? (letter + mark).normalize('NFC') : letter
  }

  /** @returns undefined where there is no such letter, and then nothing is read */
  private accentedLetter(mark: string): string | undefined {
    const start = this.at
    const letter = this.match(ACCENTED)?.[1] ?? this.match(ACCENTED_BARE)?.slice(1).find(Boolean)
    const composed = letter === undefined ? '' : (letter + mark).normalize('NFC')
    if ([...composed].length === 1) return composed
    this.at = start
    return undefined
  }

  private punctuation(name: string, isMath: boolean): string {
    if (/^[%&#_${}]$/.test(name)) return name
    if (name === '(' || name === '[') return isMath ? '' : this.bracketed(name)
    if (name === ',' || name === ' ') return ' '
    if (name === '-' || name === '/') return ''
    if (isMath) return /^[\\:;>\s]$/.test(name) ? ' ' : name === '|' ? '‖' : /^[!)\]]$/.test(name) ? '' : name
    if (name === '\\' && /^\s?$/.test(this.source[this.at] ?? '')) return ' '
    const mark = accents.get(name)
    return (mark && this.accentedLetter(mark)) ?? `\\${name}`
  }

  private bracketed(open: string): string {
    const start = this.at
    const end = this.find(open === '(' ? '\\)' : '\\]', start)
    return end === undefined ? `\\${open}` : this.formula(start, end, 2)
  }

  /** What a command is said of: a group, a command, or one character. */
  private argument({ isMath, depth }: Around): string {
    if (isMath) while (this.take(' '));
    if (depth >= MAX_DEPTH) return ''
    if (this.take('{')) return isMath ? this.readMath(depth + 1) : this.readText(depth + 1)
    if (this.take('\\')) return this.command({ isMath, depth: depth + 1 })
    return /[}$^_]/.test(this.source[this.at] ?? '}') ? '' : this.next()
  }
}
