/** Family names, and near them a digit: what every specific model's name has. */
const FAMILY_WITH_VERSION =
  /\b(?:gpt|chatgpt|claude|gemini|gemma|llama|mi[sn]i?tral|mixtral|magistral|codestral|devstral|pixtral|deepseek|qwen|qwq|kimi|glm|grok|phi|minimax|command|nova|nemotron|mimo|hunyuan|ernie|jamba|olmo|granite|ling|ring|step|seed|sonar|palmyra|solar|hermes|longcat|trinity|inkling|muse)[^\d\n]{0,24}\d/i

/** A quick look, without an index: could this text name a specific model? A "no" is certain for every name we would mark. */
export function mayNameAModel(text: string): boolean {
  return FAMILY_WITH_VERSION.test(text)
}
