/** One expression for all names, the longest first, with whatever people write between the words of a name. */
export function alternationOf(aliases: readonly string[]): RegExp {
  const longestFirst = [...aliases].sort((a, b) => b.length - a.length)
  const sources = longestFirst.map((alias) => alias.split(' ').map((token) => token.replace(/[.+]/g, '\\$&')).join('[\\s._-]?'))
  return new RegExp(`(?<![a-z0-9])(?:${sources.join('|')})(?![a-z0-9])`, 'gi')
}
