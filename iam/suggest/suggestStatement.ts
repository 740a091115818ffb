/** From a denial to the smallest statement that would allow exactly that request, and where it belongs. Follows the IAM User Guide, "Policy evaluation logic". */
import { decide } from '../evaluate/decide.ts'
import { policiesOfDecision } from '../evaluate/policiesOfDecision.ts'
import type { Settlement } from '../evaluate/settle.ts'
import { nearestStatement } from '../explain/nearestStatement.ts'
import type { Decision, LayerName, PoliciesInForce, Statement } from '../types.ts'
import { nearConditions } from './narrowing.ts'
import { statementFor } from './statementFor.ts'
import type { LayerChange, Suggestion } from './types.ts'
import { unchangeable } from './unchangeable.ts'
import { identityKey, ownIdentity } from './writtenValue.ts'

export interface SuggestionOptions {
  /**
   * The identity id whose place a policy variable takes. Left out: the request's own
   * `cognito-identity.amazonaws.com:sub`. It is never put in where the request does not carry it.
   */
  readonly callerIdentityId?: string
}

/**
 * What to add, where, and why; or why nothing helps. What it gives has been tried: with all changes added to the
 * policies of the decision, `decide` allows the request. Never throws.
 */
export function suggestStatement(decision: Decision, { callerIdentityId }: SuggestionOptions = {}): Suggestion {
  if (decision.verdict === 'allowed') return { kind: 'already allowed' }
  const identity = ownIdentity(decision.request.context, callerIdentityId)
  const changes: LayerChange[] = []
  let policies = policiesOfDecision(decision)
  let settlement: Settlement = decision
  while (settlement.verdict !== 'allowed') {
    const { layer = 'identity-based' } = settlement
    const stuck = unchangeable(decision, settlement)
    if (stuck) return stuck
    const change = changeFor(decision, layer, identity, policies)
    if (!change || changes.some((earlier) => earlier.layer === layer)) {
      return { kind: 'nothing helps', layer, reason: 'no statement can name this action and this resource' }
    }
    changes.push(change)
    policies = withStatement(policies, layer, change.statement)
    settlement = decide(decision.request, policies)
  }
  const [first, ...more] = changes
  return first ? { kind: 'add', changes: [first, ...more] } : { kind: 'already allowed' }
}

/** The policies with one statement more, in a document of its own. */
export function withStatement(policies: PoliciesInForce, layer: LayerName, statement: Statement): PoliciesInForce {
  const added = { name: 'suggested', document: { Version: '2012-10-17', Statement: [statement] } } as const
  return { ...policies, [layer]: [...(policies[layer] ?? []), added] }
}

/** The first statement that moves the decision on: narrowed like the nearest one, or by itself. */
function changeFor(
  decision: Decision,
  layer: LayerName,
  identity: string | undefined,
  policies: PoliciesInForce,
): LayerChange | undefined {
  const { request } = decision
  const nearest = nearestStatement({ ...decision, verdict: 'implicitly denied', layer })
  const conditionsOnly = nearest?.unmet.every(({ element }) => element === 'Condition') === true
  const near = conditionsOnly ? nearConditions(nearest.statement.elements, request, identity) : {}
  const candidates = [statementFor(request, layer, identity, near), statementFor(request, layer, identity)]
  const statement = candidates.find((candidate) => {
    const after = decide(request, withStatement(policies, layer, candidate))
    return after.verdict === 'allowed' || after.layer !== layer
  })
  if (!statement) return undefined
  const why = reasonFor(layer, statement, conditionsOnly)
  if (!nearest) return { layer, statement, reason: why }
  const {
    policy,
    statement: { index, sid },
  } = nearest
  const named = { layer, policyName: policy.name, ...(policy.arn === undefined ? {} : { policyArn: policy.arn }) }
  const place = { ...named, statement: index }
  return { layer, statement, reason: why, nearest: sid === undefined ? place : { ...place, sid } }
}

const places: Readonly<Record<LayerName, string>> = {
  'identity-based': 'no identity-based policy allows it: add this to a policy of the role or user',
  'resource-based': 'the policy of the resource must allow it: add this there',
  'permissions boundary': 'the permissions boundary limits the role or user: add this to the boundary too',
  session: 'the session policy limits the session',
  'service control': 'the organization limits the account',
  'resource control': 'the organization limits the resource',
}

function reasonFor(layer: LayerName, statement: Statement, conditionFailed: boolean): string {
  const clauses = [places[layer]]
  if (conditionFailed) clauses.push('a statement is about this already, and only its condition failed')
  if (JSON.stringify(statement).includes(identityKey)) {
    clauses.push("the variable stands for each caller's own identity id")
  }
  return clauses.join('; ')
}
