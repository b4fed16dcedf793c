import { startOfDayMs } from '../day/day.ts'
import { creatorName } from '../model/creators.ts'
import { daysOfFigures } from '../model/dated-figures.ts'
import type { Catalogue, Leaderboard, Model } from '../model/model.ts'
import { tokensOf } from '../model/name-tokens.ts'
import { figuresOf, formatFigures, placesOf, quotedPlace, type QuotedBoard } from '../model/quote.ts'
import { variantKey } from '../model/variant.ts'
import type { Workload } from '../price/workload.ts'
import { claimNames } from './claim-names.ts'
import { packModels } from './packed-models.ts'
import { packNames } from './packed-names.ts'
import type { Family } from './family.ts'
import type { Lexicon } from './lexicon.ts'
import type { MentionIndex } from './mention.ts'

/** Packs the names of all models for pages, with the figures shown beside each; `boards` in the order in which they are quoted, prices for the workload. */
export function buildMentionIndex(
  { models, leaderboards }: Catalogue,
  boards: readonly QuotedBoard[],
  { families, lexicon }: { families: readonly Family[]; lexicon: Lexicon },
  workload: Workload | null = null,
): MentionIndex {
  const folders = [...new Set(models.map(folderOf))]
  // Its other names are among all names: a page is handed none of them twice.
  const told = families.map((family) => (family.otherNames ? { ...family, otherNames: {} } : family))
  const groups = [...told, ...folders.map((folder) => ({ id: folder, heads: [], kin: kinOfCreator(folder, models) }))]
  const named = models.map((model) => ({
    names: [model.id, model.name, ...families.flatMap(({ otherNames }) => otherNames?.[model.id] ?? []), ...model.aliases],
    creator: families.length + folders.indexOf(folderOf(model)),
  }))
  const variants = variantsByModel(leaderboards)
  const mentioned = models.map((model) => {
    const place = quotedPlace(placesOf(model.id, leaderboards, boards))
    const [oldest] = daysOfFigures(model, place, workload).sort()
    const figures = formatFigures(model, place, boards, workload)
    const rows = (variants.get(model.id) ?? []).map((variant) => [variant, figuresOf(model, leaderboards, boards, workload, variant)] as const)
    const held = { name: model.name, figures, ...(oldest !== undefined && { asOfMs: startOfDayMs(oldest) }) }
    return [model.id, held, rows.filter(([, own]) => own !== figures)] as const
  })
  return { models: packModels(mentioned), names: packNames(claimNames(named, groups)), groups, lexicon }
}

/** The efforts and dates at which boards list each model. */
function variantsByModel(leaderboards: readonly Leaderboard[]): Map<string, string[]> {
  const found = new Map<string, Map<string, string>>()
  for (const { modelId, variant } of leaderboards.flatMap(({ rows }) => rows)) {
    if (modelId === undefined || variant === undefined) continue
    const own = found.get(modelId) ?? new Map<string, string>()
    found.set(modelId, own)
    if (!own.has(variantKey(variant))) own.set(variantKey(variant), variant)
  }
  return new Map([...found].map(([modelId, own]) => [modelId, [...own.values()]]))
}

function folderOf({ id }: Model): string {
  return id.slice(0, id.indexOf('/'))
}

const UNTELLING = /^(?:ai|labs?|research|the|seed|systems|intelligence)$/

/** Ways to name a creator, but for words with which its models' own names begin. */
function kinOfCreator(folder: string, models: readonly Model[]): string[] {
  const heads = new Set(models.filter((model) => folderOf(model) === folder).map(({ id }) => tokensOf(id.slice(folder.length + 1))[0]))
  const names = [creatorName(folder).toLowerCase(), folder, ...folder.split(/[-_]/)]
  return [...new Set(names)].filter((name) => name.length > 2 && !UNTELLING.test(name) && !heads.has(name))
}
