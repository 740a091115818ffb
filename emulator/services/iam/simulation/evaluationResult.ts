import type { EvaluationResult, PolicySourceType, ResourceSpecificResult, Statement } from '@aws-sdk/client-iam'
import { type StatementPosition, statementPositions } from '#iam/document/statementPositions.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Decision, Principal, RequestContext } from '#iam/types.ts'
import { missingContextKeys } from './missingContextKeys.ts'
import type { SimulatedPolicies } from './simulatedPolicy.ts'

const words = { allowed: 'allowed', 'explicitly denied': 'explicitDeny', 'implicitly denied': 'implicitDeny' } as const
/** What decides over several resources: the first of these that any of them has. */
const strictest = ['explicitDeny', 'implicitDeny', 'allowed'] as const
/** The API reference lists other values; these two are what AWS answers. */
const sourceTypes: Readonly<Record<string, string>> = { identity: 'IAM Policy', resource: 'Resource Policy' }

export interface SimulatedQuestion {
  readonly principal: Principal
  readonly action: string
  /** Empty: the action as such, on `*`. */
  readonly resources: readonly string[]
  readonly context: RequestContext
  readonly policies: SimulatedPolicies
}

/** One action of a simulation, with a result for each resource where resources were named. */
export function evaluationResult({ resources, ...question }: SimulatedQuestion): EvaluationResult {
  const [only = '*'] = resources
  const resourceIsNamed = resources.length > 0
  const specific = resources.map((resource) => outcome(resource, question, { resourceIsNamed }))
  const alone = resourceIsNamed ? onlyOf(specific) : outcome(only, question, { resourceIsNamed })
  const decisions = specific.map(({ EvalResourceDecision }) => EvalResourceDecision)
  return {
    EvalActionName: question.action,
    EvalResourceName: alone ? only : '*',
    EvalDecision: alone?.EvalResourceDecision ?? strictest.find((word) => decisions.includes(word)),
    MatchedStatements: alone?.MatchedStatements ?? [],
    MissingContextValues: resources.length === 0 ? (alone?.MissingContextValues ?? []) : [],
    ...(alone?.PermissionsBoundaryDecisionDetail && {
      PermissionsBoundaryDecisionDetail: alone.PermissionsBoundaryDecisionDetail,
    }),
    ...(resources.length > 0 && { EvalDecisionDetails: {}, ResourceSpecificResults: specific }),
  }
}

function onlyOf<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}

function outcome(
  resource: string,
  { principal, action, context, policies }: Omit<SimulatedQuestion, 'resources'>,
  { resourceIsNamed }: { readonly resourceIsNamed: boolean },
): ResourceSpecificResult {
  // A simulation knows no trust policy and no key policy, unless one is given.
  const identityPoliciesAlone = policies['resource-based'] === undefined
  const decision = evaluate({ principal, action, resource, context, identityPoliciesAlone }, policies)
  const boundary = decision.layers.find(({ layer }) => layer === 'permissions boundary')
  return {
    EvalResourceName: resource,
    EvalResourceDecision: words[decision.verdict],
    MatchedStatements: matchedStatements(decision, policies),
    MissingContextValues: missingContextKeys(decision, { resourceIsNamed }),
    ...(boundary?.inForce && {
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: boundary.verdict === 'allows' },
    }),
  }
}

/** What decided: the denying statements where something denies, else the granting ones of what is allowed. */
function matchedStatements({ verdict, layers }: Decision, policies: SimulatedPolicies): Statement[] {
  if (verdict === 'implicitly denied') return []
  const effect = verdict === 'allowed' ? 'Allow' : 'Deny'
  return layers.flatMap(({ layer, policies: traces }) => {
    if (layer === 'service control' || layer === 'resource control') return []
    if (layer === 'permissions boundary' && effect === 'Allow') return []
    return traces.flatMap(({ name, statements }, index) => {
      const positions = positionsOf(policies[layer]?.[index])
      const matched = statements.filter((statement) => statement.matched && statement.effect === effect)
      return matched.map((statement) => ({
        SourcePolicyId: name,
        SourcePolicyType: sourceTypes[layer === 'resource-based' ? 'resource' : 'identity'] as PolicySourceType,
        ...placeOf(positions[statement.index]),
      }))
    })
  })
}

const knownPositions = new WeakMap<object, readonly StatementPosition[]>()

/** Looked for once in a policy, not with every resource. */
function positionsOf(policy: { readonly text?: string | undefined } | undefined): readonly StatementPosition[] {
  if (!policy) return []
  const known = knownPositions.get(policy)
  if (known) return known
  const positions = statementPositions(policy.text ?? '')
  knownPositions.set(policy, positions)
  return positions
}

function placeOf(position: StatementPosition | undefined) {
  if (!position) return {}
  const { start, end } = position
  return {
    StartPosition: { Line: start.line, Column: start.column },
    EndPosition: { Line: end.line, Column: end.column },
  }
}
