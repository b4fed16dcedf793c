import type { Lexicon } from '../core/mention/lexicon.ts'
import { words } from './words.ts'

const MONTH = '(?:0[1-9]|1[0-2])'
const DAY = '(?:0[1-9]|[12]\\d|3[01])'
const DATE = `20\\d{2}-?${MONTH}-?${DAY}|${MONTH}-20\\d{2}|20\\d{2}-${MONTH}(?![-\\d])`
const CONNECTORS = `(?:'s|’s)?\\s{0,3}(?:,\\s{0,3}(?:(?:and|or|und|oder|et|ou|y|e|o)\\s)?|[/&+|、→]|(?:and|or|und|oder|et|ou|y|e|o|vs\\.?|versus|sowie|to|through|bis|como|ed|i)\\s|и\\s|или\\s|と|や|・|和|与|及|或|到|및\\s|와\\s|과\\s|에서\\s|から|\\((?=(?:mini|nano|micro|lite)\\b))\\s{0,3}`
const anyOf = (text: string) => words(text).join('|')

/** Folders before a model's id: its creator, or who hosts it. */
const FOLDERS = anyOf(
  'openrouter models azure azure_ai bedrock vertex_ai together together_ai togethercomputer fireworks fireworks_ai accounts groq ollama ' +
  'litellm deepinfra novita nebius hf\\.co huggingface openai anthropic google gemini deepseek deepseek-ai qwen meta meta-llama mistral ' +
  'mistralai moonshot moonshotai minimax minimaxai nvidia x-?ai z-?ai zai-org thudm zhipuai microsoft cohere coherelabs amazon tencent ' +
  'baidu bytedance-seed stepfun stepfun-ai xiaomi xiaomimimo inclusionai meituan meituan-longcat ibm-granite allenai nousresearch ai21 ' +
  'ai21labs arcee-ai perplexity poolside writer upstage inception liquid liquidai rekaai deepcogito kwaipilot aion-labs nex-agi ' +
  'thinkingmachines sakana',
)
/** The same on Bedrock, before a point. */
const VENDOR = `(?:(?:us|eu|au|jp|apac|global|regional)\\.)?(?:${anyOf('openai anthropic google deepseek qwen meta mistral moonshot minimax nvidia cohere amazon zai ai21 writer')})`

const UNITS = `\\s+(?:[kmgt]b|(?:time|month|year|day|week|hour|minute|second|degree|point|token|star|dollar|euro|pt)s?|x|million|billion|bar|punkte|percent|prozent|per|pp|(?:tok|t)/s|usd|ghz|out\\s+of|ms|k|or(?=\\s+\\d)|of\\s+(?:the|my|them)|series|mal|volte|fois|veces|vezes|de\\s+plus|jahre?|ans)\\b|\\s*(?:[%个個次回件枚年月日つ种種款名倍元]|人(?!工))|-fold`
/** Words on s that follow a model's name as readily as a plural would follow a number. */
const NOT_PLURALS = anyOf(
  'is was has does as vs this its us plus access across less versus always sometimes perhaps besides unless thus class costs scores ' +
  'beats gets comes runs uses needs wins says seems looks makes writes takes gives keeps works handles falls drops shows leads models ' +
  'outperforms remains tops ships returns feels answers fails thinks solves reaches supports offers lags trails performs passes starts ' +
  'becomes powers',
)
/** How a sentence goes on behind a name, but hardly behind a number of things. */
const SENTENCE = `${NOT_PLURALS}|${anyOf(
  'and or are were have had do did can will would in on at by from for with to than then but while when which that because if just also now ' +
  'got beat won scored solved und oder sind hat ist im auf mit für et ou sont est sur avec pour y son es en con para',
)}`

/** Words before a short name that have no version of their own, also at the beginning of a sentence: "Running R1". */
const VERSIONLESS = anyOf(
  'the a an and or but if when while with for in on at of to from by as is are was does did can will how why what which both like unlike since ' +
  'after before now then so even only also its their our my new original old full use try run meet than via per vs versus against ' +
  'this that these those once still yet because where should would could may must has have had let ' +
  "make give ask compare today yesterday meanwhile however chinese china's [\\w-]+(?:ing|ly|ed) " +
  'models? modelle? modelos? modèles? der die das den und mit für auch als bei oder le la les el los et ou y e o il lo',
)

/** The words that surround models, in the languages our readers read; each pattern stands beside its examples in `lexicon.test.ts`. */
export const lexicon: Lexicon = {
  others: words(
    'mini nano micro pro flash lite max ultra turbo plus codex air fast highspeed spark thinking heavy small medium large maverick scout opus sonnet haiku instant ' +
    'image audio vision vl realtime transcribe tts embedding embed search distill omni math guard safeguard coder code live voice video translate ' +
    'reasoning base zero o reap abliterated heretic derestricted uncensored cyber deep native x distilled',
  ),
  runModes: [
    `(?: \\((${DATE})\\)|[-@ ](${DATE})|-(?:preview-)?(${MONTH}-?${DAY}|00\\d)(?![-\\w])|-(\\d{4})(?=-(?:non-)?reasoning))`,
    // Behind a space only what means nothing else: of "low prices" no effort is read, and of a lone small word none either.
    '(?:[-_](xhigh|high|medium|low|minimal|none)| (xhigh)| (max) effort| (high|medium|low|minimal)(?: reasoning(?: effort)?| effort|(?=\\s*(?:[\\n\\t|/,;:.)\\]]|$| (?:and|or|vs|is|at|for|gets)\\b))))(?![\\w-])',
    '\\s?[([]((?:(?:x?high|medium|low|minimal|none|max|(?:non-?|no |adaptive |\\d+k )?(?:thinking|reasoning)(?:,? \\d+k)?)(?: effort)?(?:,? )?){1,3})[)\\]]',
    '(?:-v?\\d)?:\\d+(?![\\w.])|:(?:free|batch|extended|beta|thinking|online|nitro|floor|exacto)(?!\\w)|-latest(?!\\w)',
  ],
  patterns: {
    strongAi: [
      `\\b(?:(?-i:AI|KI|IA|AIME)|(?<=\\.)ai|ai[- ](?:model|agent|tool|lab)s?|a\\.i\\.|llms?|vlms?|openais?|anthropics?|chatgpt|claude|deepmind|deepseek|hugging ?face|openrouter|ollama|vllm|gguf|mmlu|gpqa|swe-?bench|lmarena|chatbots?|language models?|foundation models?|reasoning models?|open[- ]weights?|context window|prompts?|tokens?|inference|fine-?tun\\w*|transformers?|sprachmodelle?\\w*|modelos? de linguagem|modelos? de lenguaje|modèles? de langage|agents?|embeddings?|evals?)\\b|模型|モデル|모델|модел|人工[智知]能|인공지능|нейросет|(?<![а-я])ии(?![а-я])|推理|ذكاء|מלאכותית`,
      'gi',
    ],
    weakAi: [
      `\\b(?:models?|modell\\w*|modelos?|modèles?|api|benchmark\\w*|weights|parameters?|reasoning|checkpoint|endpoint|throughput|latency|quantiz\\w*|model_?name|model_id)\\b|参数|开源|パラメータ|파라미터|параметр`,
      'gi',
    ],
    unit: [`^(?:${UNITS})`],
    plural: [`^\\s+(?!(?:${NOT_PLURALS})\\b)[a-z]{4,}s\\b`],
    amount: [`^(?:,\\d|\\s*[$€×]|/(?:5|10|100)(?!\\d|\\.\\d)|${UNITS})`],
    ofNext: [`^(?:\\s+(?!(?:${SENTENCE})\\b)|-)\\p{L}`, 'iu'],
    prose: [`^\\s+(?!(?:mode|x?high|medium|low|${SENTENCE})\\b)[a-z]`, ''],
    connector: [CONNECTORS, 'iy'],
    elsewhere: [`^(?:(?:(?:${CONNECTORS})[a-z]+)?\\s+(?:${anyOf('user subscriber customer plan account tip')})s?\\b|[\\s-]\\d(?:\\.\\d)?(?!\\.?\\w))`],
    likeIt: ['^(?:based|powered|level|class|style|v\\d|instruct|chat|version|modell.*|varia.*)$'],
    smallWords: ['^\\s+(?!.*\\b(?:mini|nano|micro|lite|codex|coder|turbo|air)\\b)[a-z ]+$', ''],
    little: ['^(?:mini|nano|micro|lite)$'],
    versionless: [`^(?:${VERSIONLESS})?$|[,/&(]$`],
    amountOrName: ['^[a-z]+\\s+\\d{1,3}$'],
    // `nova-pro-v1`, `qwen-max-2025-01-25`, not `step-3-5`.
    apiId: ['^(?=.*\\d)(?![a-z]+-\\d{1,2}-\\d{1,2}$)[a-z][a-z\\d]*(?:-[a-z\\d.]+){2,}$', ''],
    // `MiMo-V2.5`, `LongCat 2.0`, `ERNIE 4.5`, `Aion-3.0`, `Nex-N2`.
    likeNoWord: ['^(?=.*\\d)[A-Z](?:[a-z]*[A-Z]\\w*(?:-|.*\\d\\.\\d)|\\w+-(?:\\w+-)*(?:v?\\d+\\.\\d|[A-Z]\\d))', ''],
    path: [`(?:(?:${FOLDERS})/)+$|${VENDOR}\\.$|^(?:databricks|qwen|gemini)-$`],
  },
}
