/** For an implicit denial: the statement that came nearest to allowing it. Our own help for readers of a decision; AWS has no such thing. */
import type { Decision, ElementTrace, LayerTrace, PolicyTrace, StatementTrace } from './types.ts'

export interface NearestStatement {
  readonly layer: LayerTrace['layer']
  readonly policy: PolicyTrace
  readonly statement: StatementTrace
  /** The elements that kept it from matching. */
  readonly unmet: readonly ElementTrace[]
}

/**
 * The Allow of the silent layer that came nearest: one about the action before one about others, then the most elements
 * matched, then the first. `undefined` for other verdicts and when no Allow matched in anything.
 */
export function nearestStatement({ verdict, layer, layers }: Decision): NearestStatement | undefined {
  const silent = verdict === 'implicitly denied' ? layers.find((candidate) => candidate.layer === layer) : undefined
  let nearest: NearestStatement | undefined
  let best = 0
  for (const policy of silent?.policies ?? []) {
    for (const statement of policy.statements) {
      const score = scoreOf(statement)
      if (!silent || score <= best) continue
      best = score
      nearest = { layer: silent.layer, policy, statement, unmet: statement.elements.filter(({ matched }) => !matched) }
    }
  }
  return nearest
}

const moreThanAllElements = 1_000

function scoreOf({ effect, elements }: StatementTrace): number {
  if (effect !== 'Allow') return 0
  const matched = elements.filter((element) => element.matched)
  const aboutAction = matched.some(({ element }) => element === 'Action' || element === 'NotAction')
  return matched.length + (aboutAction ? moreThanAllElements : 0)
}
