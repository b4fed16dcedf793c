import type { Model, Standing } from './model.ts'

/** Words of licences under which weights are given out, whatever else these forbid. */
const OF_OPEN_WEIGHTS = /\b(?:mit|apache|bsd|cc[- ]by|llama|gemma|qwen|deepseek|nvidia open|jamba open|mistral research|non-?commercial)\b/i
const OF_CLOSED_WEIGHTS = /\bproprietary\b/i

/** What a licence says of a model's weights: undefined for one that is not known here, because unknown is not open. */
export function isLicenceOfWeights(licence: string | undefined): boolean | undefined {
  if (licence === undefined) return undefined
  if (OF_CLOSED_WEIGHTS.test(licence)) return false
  return OF_OPEN_WEIGHTS.test(licence) ? true : undefined
}

/** Whether anyone may have a model's weights: as a source says of the model, else by the licence of the first of its rows that has one. */
export function hasOpenWeights(model: Pick<Model, 'hasOpenWeights'> | undefined, rows: readonly Pick<Standing, 'licence'>[]): boolean | undefined {
  if (model?.hasOpenWeights !== undefined) return model.hasOpenWeights
  return rows.map(({ licence }) => isLicenceOfWeights(licence)).find((said) => said !== undefined)
}
