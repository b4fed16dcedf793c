import { rowOfVariant } from '../model/variant.ts'
import type { MentionedModel } from './mention.ts'

/**
 * All models in one text, a line each, behind its break: id, name, figures and their day, and in pairs the variants with figures of their own. A page
 * receives one thing, and takes apart the few that it names.
 */
export type PackedModels = string

const MS_PER_DAY = 86_400_000

/** An effort or a date as a board writes it, and the figures of its row. */
export type PackedVariant = readonly [variant: string, figures: string]

/** In their order: names tell theirs by its position. */
export function packModels(models: readonly (readonly [id: string, model: MentionedModel, variants?: readonly PackedVariant[]])[]): PackedModels {
  const line = (parts: readonly string[]) => `\n${parts.map((part) => part.replace(/[\t\n]+/g, ' ')).join('\t')}`
  return models.map(([id, { name, figures, asOfMs }, variants = []]) => line([id, name, figures, packDay(asOfMs), ...variants.flat()])).join('')
}

/** Of a variant with figures of its own, these, and a name that says it. */
export function modelById(packed: PackedModels, id: string, variant?: string): MentionedModel | undefined {
  const parts = partsOf(packed, id)
  if (!parts) return undefined
  const model = modelOf(parts)
  const own = variant === undefined ? undefined : rowOfVariant(rowsOf(parts), variant)
  return own ? { ...model, name: `${model.name} (${own.variant})`, figures: own.figures } : model
}

/** @returns as a board writes it; undefined where it has no figures but the model's */
export function ownVariant(packed: PackedModels, id: string, variant: string): string | undefined {
  return rowOfVariant(rowsOf(partsOf(packed, id) ?? []), variant)?.variant
}

function partsOf(packed: PackedModels, id: string): string[] | undefined {
  const before = `\n${id}\t`
  const start = packed.indexOf(before)
  return start < 0 ? undefined : packed.slice(start + before.length).split('\n', 1)[0]?.split('\t')
}

function rowsOf([, , , ...pairs]: readonly string[]): { variant: string; figures: string }[] {
  return pairs.flatMap((variant, at) => (at % 2 === 0 ? [{ variant, figures: pairs[at + 1] ?? '' }] : []))
}

function modelOf([name = '', figures = '', day = '']: readonly string[]): MentionedModel {
  return { name, figures, ...(day !== '' && { asOfMs: parseInt(day, 36) * MS_PER_DAY }) }
}

/** In three letters. */
function packDay(asOfMs: number | undefined): string {
  return asOfMs === undefined ? '' : Math.floor(asOfMs / MS_PER_DAY).toString(36)
}

/** In their order, each beginning with the id. */
export function linesOf(packed: PackedModels): string[] {
  return packed.split('\n').slice(1)
}
