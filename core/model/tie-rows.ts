import type { Board } from '../board/board.ts'
import { readingsOfName } from './board-name.ts'
import type { Leaderboard, Model, Standing } from './model.ts'
import { identityOf, parseModelName } from './model-name.ts'

/** All ways to a model from a name. */
interface Names {
  byExactName: ReadonlyMap<string, Model>
  byIdentity: ReadonlyMap<string, Model>
  makers: ReadonlySet<string>
}

/** Ties each row of the boards to the model it names; a row that names none keeps its name. */
export function tieRows(boards: readonly Board[], models: readonly Model[]): Leaderboard[] {
  const byIdentity = new Map<string, Model>()
  const byExactName = new Map<string, Model>()
  for (const model of models) {
    for (const name of model.exactNames ?? []) byExactName.set(name, model)
    for (const alias of [model.id, model.name, ...model.aliases]) {
      const identity = identityOf(parseModelName(alias).tokens)
      byIdentity.set(identity, preferred(byIdentity.get(identity), model))
    }
  }
  const makers = new Set(models.map(({ id }) => id.slice(0, id.indexOf('/'))))
  return boards.map((board) => ({ ...board, rows: board.rows.map((row) => tieRow(row, { byExactName, byIdentity, makers })) }))
}

function tieRow(row: Board['rows'][number], { byExactName, byIdentity, makers }: Names): Standing {
  const exact = byExactName.get(row.name)
  if (exact) return tied(row, exact, parseModelName(row.name).variant)
  for (const { tokens, variant } of readingsOfName(row.name, makers)) {
    // Boards leave "preview" out while a model is nothing else yet.
    const model = byIdentity.get(identityOf(tokens)) ?? byIdentity.get(identityOf([...tokens, 'preview']))
    if (model) return tied(row, model, variant)
  }
  return row
}

function tied(row: Board['rows'][number], { id }: Model, variant: string | undefined): Standing {
  return { ...row, modelId: id, ...(variant !== undefined && { variant }) }
}

/** Two creators may use one name (a host's copy of a model): the one that sells it itself is meant. */
function preferred(one: Model | undefined, other: Model): Model {
  return one === undefined || (one.firstPartyPrice === undefined && other.firstPartyPrice !== undefined) ? other : one
}
