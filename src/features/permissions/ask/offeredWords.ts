import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import type { MatrixRow } from '../matrix/matrixOf.ts'

export interface OfferedWords {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
}

/** What can be asked without typing it whole: actions that policies name and rows ask for, and what those rows ask it of. */
export function offeredWords(rows: readonly MatrixRow[], answers: ReadonlyMap<string, ToldPolicies>): OfferedWords {
  // What a row asks for is the same in all its columns, and each costs a trace.
  const decisions = rows.flatMap(({ cells }) => {
    const reason = cells.find(({ verdict }) => verdict !== 'unknown')?.reason
    return reason === undefined || typeof reason === 'string' ? [] : [reason]
  })
  const policies = [...answers.values()].flatMap((answer) =>
    answer.kind === 'told' ? answer.policies.identityBased : [],
  )
  const named = policies.flatMap(({ document }) =>
    [document.Statement].flat().flatMap((statement) => [statement.Action ?? []].flat()),
  )
  const actions = [...decisions.map(({ request }) => request.action), ...named].filter((action) => !/[*?]/.test(action))
  const resources = decisions.map(({ request }) => request.resource).filter((resource) => !resource.endsWith('*'))
  return { actions: [...new Set(actions)].sort(), resources: [...new Set(resources)].sort() }
}
