/** For an implicit denial: the statement that came nearest to allowing it. Our own help for readers of a decision; AWS has no such thing. */
import type { Decision, ElementTrace, LayerTrace, PolicyTrace, StatementTrace } from '../types.ts'

export interface NearestStatement {
  readonly layer: LayerTrace['layer']
  readonly policy: PolicyTrace
  readonly statement: StatementTrace
  /** The elements that kept it from matching. */
  readonly unmet: readonly ElementTrace[]
}

/**
 * The Allow of the silent layer that came nearest: one about the action before one about others, then the most elements
 * matched, then the one that asks for what begins most like the request's own value, then the first. `undefined` for other verdicts and when no Allow matched in anything.
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
/** Closeness counts for less than one more element that matches. */
const longestPrefix = 2_000

function scoreOf({ effect, elements }: StatementTrace): number {
  if (effect !== 'Allow') return 0
  const matched = elements.filter((element) => element.matched)
  if (matched.length === 0) return 0
  const aboutAction = matched.some(({ element }) => element === 'Action' || element === 'NotAction')
  const closeness = Math.max(0, ...elements.filter((element) => !element.matched).map(commonPrefix))
  return (
    matched.length + (aboutAction ? moreThanAllElements : 0) + Math.min(closeness, longestPrefix) / (longestPrefix + 1)
  )
}

/** How many characters a wanted and an actual value have in common from their beginning: of the pair with the most. */
function commonPrefix({ wanted, resolved = wanted, actual }: ElementTrace): number {
  let longest = 0
  for (const want of resolved) {
    for (const value of actual) {
      let length = 0
      while (length < want.length && length < value.length && want[length] === value[length]) length++
      longest = Math.max(longest, length)
    }
  }
  return longest
}
