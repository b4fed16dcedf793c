const set = (words: string) => new Set(words.split(/\s+/))
const union = (...sets: ReadonlySet<string>[]) => new Set(sets.flatMap((words) => [...words]))

/** Between a model and its number, these add nothing that would make it another number. */
export const GLUE = union(
  set('score scores scored scoring get gets got has have having hold holds held reach reaches reached hit hits achieve achieves achieved'),
  set('post posts posted earn earns earned records recorded manage manages managed attain attains attained receive receives received'),
  set('resolve resolves resolved resolving solve solves solved tops topped leads led stand stands sit sits come comes in is are at with'),
  set('a an the its of on for and but score rating result figure mark points point pts percent elo rate index overall now currently still'),
  set('today just which that also first leaderboard benchmark resolved text it s tasks issues problems while whereas'),
)
/** The same, for prices. */
export const PRICE_GLUE = union(
  GLUE,
  set('cost costs costing price prices priced pricing charge charges run runs per million 1m m mtok mtoks mtokens k 1k thousand token tokens'),
  set('input inputs output outputs in out prompt prompts completion completions cached cache blended blend usd us dollars each every both list api to'),
)
/** With these alone, a sentence says nothing beyond its claim, so that it may be contradicted. No word that leads to a neighbour is among them. */
export const UNDERSTOOD = union(
  PRICE_GLUE,
  set('artificial analysis swe rebench lmarena chatbot arena according by from model models new newest latest flagship this ahead'),
  set('versus vs against followed second best highest again here there both only first'),
  set('respectively table tables shows show speed second sec s tok tps t generates outputs writes streams version v or so then'),
)

/** What is said of another day than today. */
export const ANOTHER_DAY = set(
  'was were had used formerly previously earlier originally initially once ago yesterday until since last before back launched launch debut debuted ' +
    'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'then prior old older former historically spring summer autumn winter dated snapshot',
)
/** Told of the past, which may still hold: an equal number agrees, another one was of its day. */
export const PAST = set('scored got held reached hit achieved posted earned recorded managed attained received resolved solved topped led costed')

/** What changes, or lies between two, is no score and no price. */
export const CHANGE_BEFORE = set(
  'by gap lead leads margin difference within gain gains gained gaining improve improves improved improvement rise rises rose fall falls fell drop drops ' +
    'dropped lost loses lose jump jumps jumped up down climb climbs climbed increase increases increased decrease decreased plus extra additional another ' +
    'cut cuts slashed slash raised raises adds added trails trailed',
)
export const CHANGE_AFTER = set(
  'ahead higher lower more less better worse above below behind clear gain gains improvement increase decrease drop jump gap difference faster slower ' +
    'cheaper dearer times fold percentage lead',
)

/** Not said as a fact. */
export const SUPPOSED = set(
  'expected expect expects projected predict predicts predicted estimate estimates estimated rumoured rumored rumour rumor rumours rumors leak leaked leaks ' +
    "reportedly allegedly would could should might may if unless imagine suppose hypothetical target targets aim aims goal goals will won't can't cannot " +
    "not n't never neither nor doesn't does didn't isn't aren't wasn't without hardly barely fails failed wrong wrongly false incorrectly instead " +
    'claimed supposedly bet guess guessed hope hopes maybe perhaps probably planned plans upcoming forthcoming example joke',
)

/** Another way to count on the same board, or a part of it. */
export const ANOTHER_METRIC = set(
  'pass subset category categories subcategory split portion multilingual coding code math maths creative vision image images video search copilot ' +
    'webdev prompts hard style instruction following multiturn turn document documents longest length agentic openness hallucination average averaged ' +
    'median mean normalized normalised weighted window bound lower upper percentile quantile rivals rival competitor competitors human humans ' +
    'predecessor baseline threshold cutoff minimum maximum sum total combined',
)
/** How a model was run. */
export const RUN = set(
  'effort xhigh thinking nonthinking non adaptive scaffold scaffolding agent harness tools tool budget quantized quantised quantization int4 int8 fp8 fp4 ' +
    'finetuned finetuning tuned tuning distilled mode modes ensemble voting parallel consensus sampling retries attempts tries shot zero multi ' +
    'minimal preview beta checkpoint variant variants medium low high max',
)
/** Whose price, or which of several, where it is not the plain list price of the model's maker. */
export const ANOTHER_PRICE = set(
  'openrouter azure bedrock vertex aws via hosted hosting host provider providers together groq fireworks deepinfra cerebras reseller third ' +
    'discount discounted batch flex priority fast turbo off promo promotional introductory until tier tiers long context above beyond longer prompts over ' +
    'subscription subscriptions plan plans month monthly seat seats user users training finetuning fine image images audio video minute page request ' +
    'requests call calls write writes writing creation storage average effective actual regional enterprise committed credits volume peak cheaper cheapest',
)

/** Who serves a model decides how fast it is. */
export const HOSTS = set('openrouter azure bedrock vertex aws via hosted hosting host provider providers together groq fireworks deepinfra cerebras batch fast turbo priority flex gpu gpus')

/** A number so written is meant loosely. */
export const ABOUT = set('about around roughly approximately approx circa ca ~ ≈ some')
/** It is the edge of something. */
export const BOUND = set('nearly almost under over above below than least most up exceeding exceeds surpasses beyond tops topped breaks passes passed clears > < ≥ ≤ starting low between close near')

const OTHER_BENCHMARKS = set(
  'mmlu gpqa hle humanity aime gsm8k gsm math frontiermath arc osworld browsecomp gdpval mmmu scicode tau τ aider polyglot mteb mbpp codeforces ' +
    'metr helm mathvista charxiv lcr chartqa docvqa imo usamo ioi healthbench bbh winogrande hellaswag musr eci epoch zerobench ' +
    'vals gaia cybench nyt connections factory diamond',
)
/** A word that names a benchmark, or belongs to the name of one. */
export function isOfBenchmark(word: string): boolean {
  return OTHER_BENCHMARKS.has(word) || /(?:bench|evals?|qa|arena)$/.test(word)
}
