import * as v from 'valibot'
import { BoardSchema, BoardRowSchema } from '../board/board.ts'
import { DaySchema } from '../day/day.ts'
import { PriceSchema } from '../price/price.ts'
import { ReportedScoreSchema } from './reported-score.ts'

/** Who says something of a model, and when they were asked. */
const OriginSchema = v.object({ sourceId: v.string(), asOfMs: v.optional(v.number()) })
export type Origin = v.InferOutput<typeof OriginSchema>

/** What one source says of one model. Sources are merged by name into models. */
export const ModelFactsSchema = v.object({
  sourceId: v.string(),
  /** When the source was asked. */
  asOfMs: v.optional(v.number()),
  /** The source's own key: `claude-opus-4-7`, `anthropic/claude-opus-4.7`. */
  key: v.pipe(v.string(), v.nonEmpty()),
  /** Creator's folder of the id, OpenRouter's style: `anthropic`, `z-ai`. */
  creator: v.pipe(v.string(), v.nonEmpty()),
  name: v.optional(v.string()),
  /** Names that stand for this model as they are written, whatever they seem to say: a list's own key for a board of its own. */
  exactNames: v.optional(v.array(v.string())),
  releasedOn: v.optional(DaySchema),
  contextWindowTokens: v.optional(v.pipe(v.number(), v.gtValue(0))),
  price: v.optional(PriceSchema),
  /** Prices already announced, each holding from its day on. */
  laterPrices: v.optional(v.array(v.object({ from: DaySchema, price: PriceSchema }))),
  /** Whose prices they are: the creator's own, or the cheapest host's. The two are never mixed. */
  priceBasis: v.optional(v.picklist(['first-party', 'cheapest'])),
  reportedScores: v.optional(v.array(ReportedScoreSchema)),
  /** Whether anyone may have its weights. Left out where the source does not say. */
  hasOpenWeights: v.optional(v.boolean()),
})
export type ModelFacts = v.InferOutput<typeof ModelFactsSchema>

export const ModelSchema = v.object({
  /** `creator/slug`: `anthropic/claude-opus-4.7`. */
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.pipe(v.string(), v.nonEmpty()),
  creator: v.pipe(v.string(), v.nonEmpty()),
  /** Other ways sources write this model, for finding its name in text. */
  aliases: v.array(v.string()),
  /** For the rows of boards only: what they seem to say may be another model's name. */
  exactNames: v.optional(v.array(v.string())),
  releasedOn: v.optional(DaySchema),
  contextWindowTokens: v.optional(v.number()),
  firstPartyPrice: v.optional(PriceSchema),
  cheapestPrice: v.optional(PriceSchema),
  /** The newest first. */
  reportedScores: v.optional(v.array(ReportedScoreSchema)),
  /** Whether anyone may have its weights. Unknown is not open. */
  hasOpenWeights: v.optional(v.boolean()),
  /** Whose word it is, where that is not said beside it. */
  saidBy: v.optional(
    v.object({
      releasedOn: v.optional(OriginSchema),
      contextWindowTokens: v.optional(OriginSchema),
      hasOpenWeights: v.optional(OriginSchema),
    }),
  ),
  /** What other sources say otherwise; see `mergeModels` for the rule by which one of them is shown. */
  otherClaims: v.optional(
    v.array(
      v.object({
        ...OriginSchema.entries,
        releasedOn: v.optional(DaySchema),
        contextWindowTokens: v.optional(v.number()),
        firstPartyPrice: v.optional(PriceSchema),
        cheapestPrice: v.optional(PriceSchema),
        hasOpenWeights: v.optional(v.boolean()),
      }),
    ),
  ),
})
export type Model = v.InferOutput<typeof ModelSchema>

/** A board whose rows are tied to models; a row no model was found for keeps its name and has no `modelId`. */
export const StandingSchema = v.object({
  ...BoardRowSchema.entries,
  modelId: v.optional(v.string()),
  /** What the row's name says beyond the model: effort, thinking mode, dated snapshot. */
  variant: v.optional(v.string()),
})
export type Standing = v.InferOutput<typeof StandingSchema>

export const EarlierBoardSchema = v.object({
  asOf: DaySchema,
  version: v.optional(v.string()),
  rows: v.array(StandingSchema),
})
/** A board as it stood on an earlier day. */
export type EarlierBoard = v.InferOutput<typeof EarlierBoardSchema>

export const LeaderboardSchema = v.object({
  ...BoardSchema.entries,
  rows: v.array(StandingSchema),
  /** The last day before this one of which we hold the board, for telling what changed. Only the one. */
  previous: v.optional(EarlierBoardSchema),
})
export type Leaderboard = v.InferOutput<typeof LeaderboardSchema>

export const CatalogueSchema = v.object({
  models: v.array(ModelSchema),
  leaderboards: v.array(LeaderboardSchema),
})
/** All models and boards known today, merged from every source. */
export type Catalogue = v.InferOutput<typeof CatalogueSchema>
