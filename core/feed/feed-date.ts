const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MS_PER_MINUTE = 60_000

/** Hours from UTC of the zones RFC 822 names, and of those feeds use beside them. */
const zoneHours: Readonly<Record<string, number>> = {
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ bst: 1, cet: 1, cest: 2, eet: 2, eest: 3, jst: 9, aest: 10, aedt: 11 },
}
const ZONE = String.raw`(?<zone>z|[+-]\d{2}:?\d{2}|[a-z]{1,5})?`
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*${ZONE}`
const MAIL_DAY = String.raw`(?:[a-z]+,?\s+)?(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3})[a-z]*[\s-]+(?<year>\d{4}|\d{2})`
const MAIL_DATE = new RegExp(String.raw`^${MAIL_DAY}(?:\s+${TIME})?`, 'i')
const ISO_DATE = new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2})(?:[t\s]+${TIME})?)?`, 'i')

/** No feed is older than the web; what claims to be is a blank filled in by software (`1970-01-01`, `0001-01-01`). */
const EARLIEST_MS = Date.UTC(1990, 0, 1)
const LATEST_MS = Date.UTC(2200, 0, 1)

/** Reads the dates of RSS and Atom alike in every browser, which `Date.parse` does not. What cannot be read is unknown. */
export function readFeedDate(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  const parts = (ISO_DATE.exec(written.trim()) ?? MAIL_DATE.exec(written.trim()))?.groups
  if (parts === undefined) return undefined
  const { year = '', month = '', day = '1', hour = '0', minute = '0', second = '0', zone = 'z' } = parts
  const monthIndex = /^\d/.test(month) ? Number(month) - 1 : MONTHS.indexOf(month.toLowerCase())
  const isReal = monthIndex in MONTHS && Number(day) >= 1 && Number(day) <= 31 && Number(hour) <= 24 && Number(minute) < 60
  if (!isReal) return undefined
  const midnightMs = Date.UTC(fullYear(year), monthIndex, Number(day))
  const localMs = midnightMs + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000
  const atMs = localMs - zoneMinutes(zone) * MS_PER_MINUTE
  return atMs > EARLIEST_MS && atMs < LATEST_MS ? atMs : undefined
}

function fullYear(written: string): number {
  const year = Number(written)
  if (written.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

/** A zone nobody knows is taken for UTC: the day is then still right or next to it. */
function zoneMinutes(zone: string): number {
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (offset === null) return (zoneHours[zone.toLowerCase()] ?? 0) * 60
  const minutes = Number(offset[2]) * 60 + Number(offset[3])
  return offset[1] === '-' ? -minutes : minutes
}
