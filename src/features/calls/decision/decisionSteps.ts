/** A decision as the steps that a reader follows: explicit denies first, then AWS's layers in its order. */
import type { Decision, LayerName, LayerTrace, PolicyTrace } from '#iam/types.ts'
import type { VerdictName } from '../../../outcomes/verdictLooks.ts'

export interface DecisionStep {
  readonly id: 'explicit denies' | LayerName
  readonly title: string
  /** What came of it, in a few words. */
  readonly summary: string
  readonly mark: VerdictName | 'silent'
  /** The mark in words, for people who do not see it. */
  readonly word: string
  readonly inForce: boolean
  /** The step that settled the request. */
  readonly deciding: boolean
  readonly policies: readonly PolicyTrace[]
}

interface LayerWords {
  readonly title: string
  /** When no policy of this kind applies. */
  readonly absent: string
}

const words: Readonly<Record<LayerName, LayerWords>> = {
  'resource control': { title: 'Resource control policies', absent: 'none in force' },
  'service control': { title: 'Service control policies', absent: 'none in force' },
  'resource-based': { title: 'Resource policy', absent: 'none on this resource' },
  'identity-based': { title: 'Role policies', absent: 'none for this caller' },
  'permissions boundary': { title: 'Permissions boundary', absent: 'none on this role' },
  session: { title: 'Session policy', absent: 'none for signed-in people' },
}

export function decisionSteps(decision: Decision): readonly DecisionStep[] {
  return [explicitDenies(decision), ...decision.layers.map((layer) => layerStep(layer, decision))]
}

function explicitDenies({ layers }: Decision): DecisionStep {
  const policies = layers
    .flatMap((layer) => layer.policies)
    .map((policy) => ({ ...policy, statements: policy.statements.filter(({ effect }) => effect === 'Deny') }))
    .filter(({ statements }) => statements.length > 0)
  const statements = policies.flatMap((policy) => policy.statements)
  const matching = statements.find(({ matched }) => matched)
  return {
    id: 'explicit denies',
    title: 'Explicit denies',
    summary: matching
      ? `${matching.sid ?? 'a statement'} matches`
      : statements.length === 0
        ? 'there are none'
        : `${statements.length} looked at, none matches`,
    mark: matching ? 'denied' : 'allowed',
    word: matching ? 'denies' : 'passed',
    inForce: true,
    deciding: false,
    policies,
  }
}

function layerStep(layer: LayerTrace, decision: Decision): DecisionStep {
  const name = layer.layer
  const deciding = decision.layer === name
  const title = name === 'resource-based' ? resourcePolicyTitle(decision.request.action) : words[name].title
  const common = { id: name, title, inForce: layer.inForce, deciding, policies: layer.policies }
  if (layer.verdict === 'not in force')
    return { ...common, mark: 'silent', word: 'not in force', summary: words[name].absent }
  if (layer.verdict === 'denies')
    return { ...common, mark: 'denied', word: 'denies', summary: `denied by ${matchingName(layer, 'Deny')}` }
  if (layer.verdict === 'allows')
    return { ...common, mark: 'allowed', word: 'allows', summary: `allowed by ${matchingName(layer, 'Allow')}` }
  // A resource policy may be silent without harm: the role's policies can allow alone. Elsewhere silence refuses.
  if (name === 'resource-based' && !deciding)
    return { ...common, mark: 'silent', word: 'silent', summary: 'silent: grants nothing here' }
  const count = layer.policies.reduce((sum, { statements }) => sum + statements.length, 0)
  return {
    ...common,
    mark: 'none',
    word: 'does not allow',
    summary:
      count === 0
        ? 'no statements'
        : `${count} ${count === 1 ? 'statement does' : 'statements, none'} ${count === 1 ? 'not allow' : 'allows'}`,
  }
}

/** What a resource-based policy is called where it stands. */
function resourcePolicyTitle(action: string): string {
  if (action.startsWith('s3:')) return 'Bucket policy'
  return action.startsWith('sts:AssumeRole') ? 'Trust policy' : words['resource-based'].title
}

function matchingName(layer: LayerTrace, effect: 'Allow' | 'Deny'): string {
  for (const policy of layer.policies) {
    const statement = policy.statements.find((candidate) => candidate.matched && candidate.effect === effect)
    if (statement) return statement.sid ?? `statement ${statement.index + 1} of ${policy.name}`
  }
  return 'its policies'
}
