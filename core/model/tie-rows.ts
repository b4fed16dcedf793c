import type { Board } from '../board/board.ts'
import type { Leaderboard, Model, Standing } from './model.ts'
import { identityOf, parseModelName } from './model-name.ts'

/** Ties each row of the boards to the model it names; a row that names none keeps its name and says why. */
export function tieRows(boards: readonly Board[], models: readonly Model[]): Leaderboard[] {
  const byIdentity = new Map<string, Model>()
  for (const model of models) {
    for (const alias of [model.id, model.name, ...model.aliases]) {
      const identity = identityOf(parseModelName(alias).tokens)
      byIdentity.set(identity, preferred(byIdentity.get(identity), model))
    }
  }
  return boards.map((board) => ({ ...board, rows: board.rows.map((row) => tieRow(row, byIdentity)) }))
}

function tieRow(row: Board['rows'][number], byIdentity: ReadonlyMap<string, Model>): Standing {
  const { tokens, variant } = parseModelName(row.name)
  const model =
    byIdentity.get(identityOf(tokens)) ??
    // Boards leave "preview" out, or add it, while there is but one of the two.
    byIdentity.get(identityOf(tokens.filter((token) => token !== 'preview'))) ??
    byIdentity.get(identityOf([...tokens, 'preview']))
  if (!model) return { ...row, unresolved: `No source lists a model called “${row.name}”.` }
  return { ...row, modelId: model.id, ...(variant && { variant }) }
}

/** Two creators may use one name (a host's copy of a model): the one that sells it itself is meant. */
function preferred(one: Model | undefined, other: Model): Model {
  return one === undefined || (one.firstPartyPrice === undefined && other.firstPartyPrice !== undefined) ? other : one
}
