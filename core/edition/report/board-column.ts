export type Column = 'rank' | 'model' | 'score' | 'speed' | 'price'

const SPEED_UNIT = String.raw`tok(?:en)?s?\s?(?:\/|per)\s?s(?:ec(?:ond)?)?|t\/s|tps`
const PRICE_UNIT = String.raw`(?:\$|usd)?\s?(?:\/|per)\s?1?\s?m(?:illion)?(?:\s?tok(?:en)?s?)?`

/** What a column may be called. Each is matched from the start of a text, and nothing but a bracket or a remark may follow. */
const names: Record<Column, string> = {
  rank: String.raw`#|№|no\.?|rank|pos(?:ition)?\.?|place`,
  model: String.raw`models?(?: name)?|name|system`,
  score: String.raw`score|index|points|resolved(?: rate)?|accuracy|result`,
  speed: String.raw`${SPEED_UNIT}|(?:output )?speed|throughput`,
  price: String.raw`${PRICE_UNIT}|(?:blended )?price|cost|blend(?:ed)?`,
}
const columns = Object.keys(names) as Column[]
const ofBefore = /Δ|\b(?:change|diff(?:erence)?|delta|gain|last|previous|prev|before|yesterday|week|month)\b/iu
/** What makes of such a name that of another figure: how a score changed, the price of one side or in another unit. */
const others: Partial<Record<Column, RegExp>> = {
  rank: ofBefore,
  score: ofBefore,
  speed: /\b(?:min|minute|ms|milliseconds?|s|secs?|seconds?|h|hour|characters?|chars?|words?)\b/i,
  price: /[^\P{Sc}$]|\b(?:1?k|thousand|task|problem|run|request|query|hour)\b|(?:per|\/)\s?token\b|^(?!.*blend).*\b(?:in|inputs?|prompt|out|outputs?|completion|cached?)\b/iu,
}
const LONGEST_LABEL = 40
/** `Score: 60.2`, `tok/s —`: more than a label. */
const VALUE_BEHIND = /:\s*\S|\s\$?[\d.,]+%?$|\s[\p{Pd}−]$/u

const patterns = columns.map((column) => ({
  column,
  whole: new RegExp(String.raw`^(?:${names[column]})(?:$|[\s(,:])`, 'i'),
  prefix: new RegExp(String.raw`^(?:${names[column]})(?:\s?\(?(?:${SPEED_UNIT}|${PRICE_UNIT}|%)\)?)?(?:\s*:\s*|\s+)(?=\S)`, 'i'),
}))

const anySpeedUnit = new RegExp(SPEED_UNIT, 'gi')

/** The column a header cell or a label names: `Score ▲`, `tok/s`, `$/1M`. */
export function columnNamed(text: string): Column | undefined {
  if (VALUE_BEHIND.test(text)) return undefined
  const bare = text.replace(/[^\p{L}\p{N}#№$/%().,: ]/gu, '').trim()
  if (bare === '' || bare.length > LONGEST_LABEL || /\d{2}|\.\d/.test(bare)) return undefined
  const column = patterns.find(({ whole }) => whole.test(bare))?.column
  return column && others[column]?.test(text.replace(anySpeedUnit, '')) ? undefined : column
}

/** A value printed behind its own label, as on narrow screens: `Score 60.2`. */
export function splitLabel(text: string): { column: Column; value: string } | undefined {
  for (const { column, prefix } of patterns) {
    const met = prefix.exec(text)
    if (met) return { column, value: text.slice(met[0].length) }
  }
  return undefined
}

export const speedUnit = new RegExp(`^(?:${SPEED_UNIT})$`, 'i')
export const priceUnit = new RegExp(`^(?:${PRICE_UNIT})$`, 'i')
