/** Texts beside a headline that are neither it nor about it. */

const GENERIC =
  /^(?:read(?: more| on.*| the .{2,12})?|continue(?: reading)?|more|link|source|open|visit|details|(?:view |open )?(?:pdf|html|arxiv|paper|code)|(?:show |view |read )?abstract|\d* ?comments?|share|save|new)?[^\p{L}\p{N}]*$/iu
const UNIT = 's|m|h|d|w|min|mins|hr|hrs|secs?|seconds?|minutes?|hours?|days?|weeks?'
/** Any word would do for one, were there no models: `Grok 5`. */
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`
const TIME = new RegExp(
  String.raw`^(?:(?:updated |posted )?(?:\d+|an?)\s?(?:${UNIT})(?: ago)?|yesterday|today|just now|\d{1,2}:\d\d(?: ?[ap]m)?` +
    String.raw`|(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})(?:,? \d{4})?|\d{4}-\d\d-\d\d.*)$`,
  'i',
)

/** Says only what a click on it does. */
export function isGeneric(text: string): boolean {
  return GENERIC.test(text)
}

/** Says when, in words or figures: `2h ago`, `Apr 24`. */
export function isTime(text: string): boolean {
  return TIME.test(text)
}
