export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MS_PER_MINUTE = 60_000

/** Hours from UTC of the zones RFC 822 names, and of those feeds use beside them. */
const zoneHours: Readonly<Record<string, number>> = {
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ bst: 1, cet: 1, cest: 2, eet: 2, eest: 3, jst: 9, aest: 10, aedt: 11 },
}
/** `2026-04-24`; `24 Apr 2026`, with its weekday or without; and as Americans and clocks of Unix write it: `Fri Apr 24 10:00:00 UTC 2026`. */
const DAYS = [
  /^(?<year>\d{4})[-/](?<month>\d{1,2})(?:[-/](?<day>\d{1,2}))?(?!\d)/,
  /^(?:[a-z]+[,.]?\s*)?(?<day>\d{1,2})[\s.-]+(?<month>[a-z]{3})[a-z]*[\s.,-]+(?<year>\d{4}|\d{2}(?![\d:]))/i,
  /^(?:[a-z]+,?\s+)?(?<month>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2})\b.*?\b(?<year>(?:19|20)\d{2})\b/i,
]
const TIME =
  /(?<![-+\d:])(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\b\.?)?\s*(?:(?:gmt|utc)?(?<offset>[+-]\d{1,2}(?::?\d{2})?)|(?<zone>[a-z]{1,5}))?/i

/** No feed is older than the web; what claims to be is a blank filled in by software (`1970-01-01`, `0001-01-01`). */
const EARLIEST_MS = Date.UTC(1990, 0, 1)
const LATEST_MS = Date.UTC(2200, 0, 1)

/** Reads the dates of RSS and Atom alike in every browser, which `Date.parse` does not. What cannot be read is unknown. */
export function readFeedDate(written: string | undefined): number | undefined {
  const text = written?.trim() ?? ''
  const date = DAYS.map((day) => day.exec(text)?.groups).find((groups) => groups !== undefined)
  if (date === undefined) return undefined
  const { year = '', month = '', day = '1' } = date
  const { hour = '0', minute = '0', second = '0', half, offset, zone = 'z' } = TIME.exec(text)?.groups ?? {}
  const monthIndex = /^\d/.test(month) ? Number(month) - 1 : MONTHS.indexOf(month.toLowerCase())
  const isReal = monthIndex in MONTHS && isDayOf(fullYear(year), monthIndex, Number(day)) && Number(hour) <= 24 && Number(minute) < 60
  if (!isReal) return undefined
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)
  const localMs = Date.UTC(fullYear(year), monthIndex, Number(day), hours, Number(minute), Number(second))
  const atMs = localMs - (offset === undefined ? zoneMinutes(zone) : offsetMinutes(offset)) * MS_PER_MINUTE
  return atMs > EARLIEST_MS && atMs < LATEST_MS ? atMs : undefined
}

/** Not the 31st of February. */
function isDayOf(year: number, monthIndex: number, day: number): boolean {
  return day >= 1 && new Date(Date.UTC(year, monthIndex, day)).getUTCMonth() === monthIndex
}

function fullYear(written: string): number {
  const year = Number(written)
  if (written.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

/** A zone nobody knows is taken for UTC: the day is then still right or next to it. */
function zoneMinutes(zone: string): number {
  return (zoneHours[zone.toLowerCase()] ?? 0) * 60
}

/** `+0200`, `-03:30`, `+2`; no zone is further from UTC than 14 hours. */
function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? []
  const away = Number(hours) * 60 + Number(minutes)
  return away > 14 * 60 ? 0 : away * (sign === '-' ? -1 : 1)
}
