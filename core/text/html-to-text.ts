import { Parser } from 'htmlparser2'

/** Markup is read in small portions, so that a page nested a million deep costs no more than its first portion. */
const PORTION = 2_000
const MAX_DEPTH = 300

const words = (list: string) => new Set(list.split(' '))
const inline = words(
  'a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr ' +
    'mi mn mo mrow ms mtext msub msup msubsup mfrac msqrt mroot mover munder munderover mstyle semantics annotation',
)
const notText = words('applet head iframe noembed noframes object script style svg template')
const block = words(
  'address area article aside audio base blockquote body br button canvas caption center col colgroup datalist dd details ' +
    'dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr ' +
    'html img input legend li link main map marquee math menu meta meter nav noscript ol optgroup option output p param ' +
    'picture pre progress search section select source summary table tbody td textarea tfoot th thead title tr track ul video',
)
const TAG_START = /<(?!!--|!doctype[^<>]*>|!\[cdata\[|\?)(?:\/?([a-z][a-z\d]*)(?=[\s/>]))?/gi

/**
 * The words of a piece of HTML, read until `enough` characters are together. Blocks are parted by line breaks; scripts,
 * styles and embedded things are left out.
 */
export function htmlToText(html: string, enough = Infinity): string {
  if (!/[<&]/.test(html)) return html
  let text = ''
  let depth = 0
  let hiddenDepth = 0
  const parser = new Parser({
    onopentagname(name) {
      depth++
      if (notText.has(name)) hiddenDepth++
      // 10<sup>9</sup> is not 109.
      if (name === 'sup') text += '^'
      else if (!inline.has(name)) text += '\n'
    },
    onclosetag(name) {
      depth--
      if (notText.has(name)) hiddenDepth--
      if (!inline.has(name)) text += '\n'
    },
    ontext(part) {
      if (hiddenDepth === 0) text += part
    },
  })
  const markup = escapeWhatIsNoTag(html)
  for (let start = 0; start < markup.length && depth < MAX_DEPTH && text.length < enough; start += PORTION) {
    parser.write(markup.slice(start, start + PORTION))
  }
  parser.end()
  return text
}

/** `$x<y$`, `Vec<T>` and `<think>` are what the author wrote, not markup: only names that HTML knows begin a tag. */
function escapeWhatIsNoTag(html: string): string {
  return html.replace(TAG_START, (start: string, name?: string) => {
    const isTag = name !== undefined && isHtmlElement(name.toLowerCase())
    return isTag ? start : `&lt;${start.slice(1)}`
  })
}

export function isHtmlElement(name: string): boolean {
  return inline.has(name) || block.has(name) || notText.has(name)
}
