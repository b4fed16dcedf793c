const listOf = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that say nothing about which event a headline reports. */
const STOP_WORDS = listOf(`
  a about after again ahead all also amid an and any are around as at back be been before behind big but by can could do does down even
  ever every first for from get gets go has have he her here his how i if in inside into is it its just last late latest like long made
  make makes many may more most much my need needs new next no not now of off on one only or org other our out over own part people real
  really said say says see set she should so some still such take takes than that the their them then there these they thing things this
  those three to today too top two under until up us use uses using very via want wants was way we week well were what when where which
  while who whole why will with without would year years yet you your
`)

/** Stems of what every other headline about AI says. They count, but little. */
const WORN_STEMS = listOf(`
  agent agentic ai announc api app artificial availabl build chatbot cod company data datacent develop feature intelligenc introduc
  launch llm machin learn model news open openweight power reas releas report research roll rollout ship sourc startup stat study system
  tech technology tool train unveil world
`)

/** Stems that tell that something is out. */
const LAUNCH_STEMS = listOf('announc arriv availabl bring debut drop introduc launch open openweight present releas roll rollout ship show unveil')

/** One thing, written in several ways. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bdata[\s-]?(?:center|centre|barn)|\bbit barn/g, 'datacenter'],
  [/\bcentre(?=s?\b)/g, 'center'],
  [/\bhugging face\b/g, 'hugging_face'],
  [/\bopen[\s-]?(?:source|weight)(?:s|d)?\b/g, 'openweight'],
  [/\blay(?:s|ing)? off\b|\blaid off\b|\blayoffs?\b|\bjob cuts\b|\bcut(?:s|ting)? (?:[\d,]+ )?(?:office )?jobs\b/g, 'layoff'],
  [/\bunited states\b|\bu\.s\.(?!\w)/g, 'america'],
  [/\bunited kingdom\b|\bu\.k\.(?!\w)|\bbritain\b|\buk\b/g, 'britain'],
  [/\beuropean union\b|\beu\b|\bbrussels\b|\beurope(?:an)?\b/g, 'europe'],
  [/\bbeijing\b|\bchinese\b/g, 'china'],
  [/\bnew york times\b|\bnyt\b/g, 'new_york_times'],
]

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word)
export const isWornWord = (stem: string): boolean => WORN_STEMS.has(stem)
export const isLaunchWord = (stem: string): boolean => LAUNCH_STEMS.has(stem)

/** @param text in lower case */
export function spellOneWay(text: string): string {
  return SPELLINGS.reduce((spelt, [pattern, spelling]) => spelt.replace(pattern, spelling), text)
}
