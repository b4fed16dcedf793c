/** Names that never lead out of a house or a company (RFC 6761, 6762 appendix G, 8375). */
const privateEndings = ['localhost', 'local', 'internal', 'intranet', 'private', 'corp', 'home', 'lan', 'home.arpa']

/** First address and length of each block of IPv4 that is not the open internet (RFC 6890): own networks, this machine, many at once. */
const privateBlocks = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const

/**
 * Whether a host belongs to a private network or to this very machine. Takes `hostname` of a URL, which writes `0x7f.1` and `2130706433`
 * as `127.0.0.1` already. Nothing is looked up: a public name that leads to a private address is the browser's matter.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  if (host.startsWith('[')) return isPrivateV6(groupsOf(host.slice(1, -1)))
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateV4(numberOf(host))
  return !host.includes('.') || privateEndings.some((ending) => host.endsWith(`.${ending}`))
}

function isPrivateV4(address: number): boolean {
  return privateBlocks.some(([first, length]) => address >>> (32 - length) === numberOf(first) >>> (32 - length))
}

function isPrivateV6(groups: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = groups
  const lastV4 = v4Of(groups[6], groups[7])
  const startsWith = (...start: number[]) => start.every((group, at) => groups[at] === group)
  // The addresses of IPv4 in the dress of IPv6: compatible, mapped, translated, 6to4.
  if (startsWith(0, 0, 0, 0, 0, 0) || startsWith(0, 0, 0, 0, 0, 0xffff) || startsWith(0x64, 0xff9b, 0, 0, 0, 0)) return isPrivateV4(lastV4)
  if (first === 0x2002) return isPrivateV4(v4Of(second, third))
  const isLocalTranslation = startsWith(0x64, 0xff9b, 1)
  const isUnique = first >>> 9 === 0xfc00 >>> 9
  const isLinkOrSite = first >>> 7 === 0xfe80 >>> 7
  const isMulticast = first >>> 8 === 0xff
  return isLocalTranslation || isUnique || isLinkOrSite || isMulticast
}

function numberOf(dotted: string): number {
  return dotted.split('.').reduce((address, part) => address * 256 + Number(part), 0)
}

function v4Of(high = 0, low = 0): number {
  return high * 0x1_00_00 + low
}

/** The eight groups of an address as URLs write it: hexadecimal, one run of zeros left out. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)))
  const [before, after] = [read(head), read(tail ?? '')]
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after]
}
