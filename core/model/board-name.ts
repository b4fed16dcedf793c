import { hasSizedTier, isActiveSize, isExpertCount, isSize, parseModelName } from './model-name.ts'

/** A way to read a row's name: the parts that make a model, and what the name says beyond it. */
export interface NameReading {
  tokens: readonly string[]
  variant?: string
}

/** How weights are stored says how a model was run. */
const PRECISION = /[-_ ](bf16|fp16|fp8|fp4|int8|int4|awq|gptq)$/i
const THINKING = /^(?:thinking|nothinking|nonthinking|instant)$/
/** How long it may think: `thinking-32k`, `thinking-minimal`. */
const BUDGET = /^(?:\d+k|minimal|low|medium|high|max)$/
const NO = /^(?:no|non)$/
const EARLY = /^(?:preview|beta)$/

/**
 * The ways to read a name as boards write them, the most literal first. Boards tell apart what price lists do not: precision, thinking
 * and its budget, a maker's name in front, a preview, the number of experts. Short dates (`mistral-medium-2508`) tell models apart and
 * are never left out.
 *
 * @param makers names of creators' folders: `nvidia`
 */
export function* readingsOfName(written: string, makers: ReadonlySet<string>): Generator<NameReading> {
  const { tokens, variant } = parseModelName(written.replace(PRECISION, ''))
  let reading = setAside(tokens, [], [variant, PRECISION.exec(written)?.[1]].filter(Boolean).join(' '))
  yield* withAndWithoutMaker(reading, makers)
  for (const loosen of [withoutThinking, withoutEarly, withoutSizes]) {
    const loosened = loosen(reading)
    // `o1-preview` is no `o1`: a name of one part has nothing to spare.
    if (loosened.tokens.length === reading.tokens.length || loosened.tokens.length === 1) continue
    reading = loosened
    yield* withAndWithoutMaker(reading, makers)
  }
}

/** `nvidia-nemotron-3`; but in `minimax-m2` the maker's name is the model's. */
function* withAndWithoutMaker(reading: NameReading, makers: ReadonlySet<string>): Generator<NameReading> {
  yield reading
  const [maker = '', ...tokens] = reading.tokens
  if (makers.has(maker) && tokens.length > 1) yield { ...reading, tokens }
}

/** Only at the end: `qwen3-30b-a3b-thinking-2507` is a model of its own. */
function withoutThinking({ tokens, variant }: NameReading): NameReading {
  const end = BUDGET.test(tokens.at(-1) ?? '') ? -2 : -1
  if (!THINKING.test(tokens.at(end) ?? '')) return setAside(tokens, [], variant)
  const start = NO.test(tokens.at(end - 1) ?? '') ? end - 1 : end
  return setAside(tokens, tokens.slice(start), variant)
}

function withoutEarly({ tokens, variant }: NameReading): NameReading {
  return setAside(tokens, tokens.filter((token) => EARLY.test(token)), variant)
}

function withoutSizes({ tokens, ...name }: NameReading): NameReading {
  const bare = tokens.filter((token) => !isSize(token) && !isActiveSize(token) && !isExpertCount(token))
  return { ...name, tokens: hasSizedTier(bare) ? bare : tokens }
}

function setAside(tokens: readonly string[], aside: readonly string[], variant = ''): NameReading {
  const said = [variant, ...aside].filter((part) => part !== '').join(' ')
  return { tokens: tokens.filter((token) => !aside.includes(token)), ...(said !== '' && { variant: said }) }
}
