/** First words of model names, and near them the digit that every specific version has. */
const HEAD_AND_DIGIT =
  /\b(?:gpt|claude|gemini|gemma|llama|\w{2,6}[sx]tral|deepseek|qw[eq]n?|qvq|kimi|glm|grok|phi|minimax|command|nova|nemotron|mimo|hunyuan|hy|ernie|jamba|olmo|granite|l[io]ng|ring|step|seed|sonar|palmyra|solar|hermes|longcat|trinity|inkling|muse|laguna|aion|kat|nex|lfm|mercury|reka|sarvam|opus|sonnet|haiku|fable)[^\d\n]{0,24}\d|\bo[1-9]\b|\b4o\b|\b[rkmv][1-9]\b/i

/** A quick look, without an index: could this text name a specific model? */
export function mayNameAModel(text: string): boolean {
  return HEAD_AND_DIGIT.test(text)
}
