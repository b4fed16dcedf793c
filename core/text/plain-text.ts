/** Controls that are not white space: they have no look, and some of them drive a terminal. */
// eslint-disable-next-line no-control-regex -- these are the very characters to be removed
const CONTROLS = /[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\p{Surrogate}\p{Noncharacter_Code_Point}]/gu
/** Soft hyphens, zero-width spaces, direction marks and overrides, tags: all can make a text read other than it is. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu
/** Most texts are plain and spared the search. */
const HARMLESS = /^[\t\n\f\r\u0020-\u007e]*$/
const LETTER_WITH_JOINERS = '(?!\\p{Script=Latin})[\\p{L}\\p{M}]'
const EMOJI_PART = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]'
/** Joiners that join nothing. Between emoji, and in scripts that spell with them (Persian, Hindi), they stay. */
const IDLE_JOINERS = new RegExp(
  `(?<!${LETTER_WITH_JOINERS}|${EMOJI_PART})[\\u200c\\u200d]|[\\u200c\\u200d](?!${LETTER_WITH_JOINERS}|${EMOJI_PART})`,
  'gu',
)
const ELLIPSIS = '…'
/** No grapheme of a real text is longer; looking further than this would only cost time. */
const GRAPHEME_REACH = 64

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * One line of text that is safe to show beside our own words: white space collapsed, controls and invisible characters dropped.
 *
 * @param maxLength in UTF-16 units, the ellipsis of a cut included; the cut falls between words, or at least between graphemes
 */
export function plainText(raw: string, maxLength: number): string {
  const text = visibleText(raw)
  return text.length <= maxLength ? text : cut(text, maxLength)
}

/** As `plainText`, at whatever length. */
export function visibleText(raw: string): string {
  const seen = HARMLESS.test(raw) ? raw : raw.replace(CONTROLS, '').replace(INVISIBLE, '').replace(IDLE_JOINERS, '')
  return seen.replace(/\s+/g, ' ').trim()
}

function cut(text: string, maxLength: number): string {
  const room = Math.max(0, maxLength - ELLIPSIS.length)
  const start = text.slice(0, room + GRAPHEME_REACH)
  const end = graphemes.segment(start).containing(room)?.index ?? room
  const space = text.lastIndexOf(' ', end)
  // A word border far back would throw away more than half a word too many: scripts without spaces are cut where they are.
  return text.slice(0, space > end * 0.6 ? space : end).trimEnd() + ELLIPSIS
}
