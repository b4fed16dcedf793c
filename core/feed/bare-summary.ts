/** Also after a word that a sentence could go on with, where it begins with a capital: there it is the text of a link. */
const LINK = String.raw`(?:(?=[A-Z([])|(?<![\w,] ?))[([]?(?:Click here to )?`
const READ_ON = String.raw`(?:[Cc]ontinue|[Kk]eep) [Rr]eading|[Rr]ead (?:[Mm]ore|(?:[Tt]he )?(?:[Ff]ull|[Ww]hole|[Ee]ntire) (?:[Aa]rticle|[Ss]tory|[Pp]ost)|[Aa]rticle)|View [Ee]ntire [Pp]ost`

/** What feeds put below a summary, and nobody would read as a part of it. */
const FOOTERS = [
  // Blogs, and magazines that print what stood elsewhere before.
  'The post .{1,320} (?:appeared first|first appeared) on .{1,120}',
  'This (?:article|story|post) (?:(?:originally|first) appeared|was (?:originally|first) published) .{1,120}',
  String.raw`${LINK}(?:${READ_ON})(?: (?:at|on) .{1,60})?[)\]]? ?(?:\.{1,3}|[…»→›])?`,
  'Continue reading .{1,200}',
  String.raw`© \d{4}.{1,120}`,
  // Forums: the addresses and counts that stand beside the headline, too.
  String.raw`(?:Article URL: \S+ )?Comments URL: \S+(?: Points: \d+)?(?: # Comments: \d+)?`,
  String.raw`submitted by /u/\S+(?: to r/\S+)? \[link\] \[comments\]`,
  String.raw`(?<=^|[.!?…] ?|article )Comments`,
].join('|')
const FOOTER = new RegExp(String.raw`\s*(?:\[(?:…|\.\.\.)\]\s*)?(?:${FOOTERS})$`)

/** A summary without what its feed puts below all of them: "The post … appeared first on …", "Continue reading...". */
export function bareSummary(summary: string): string {
  return summary.replace(FOOTER, '').replace(FOOTER, '')
}
