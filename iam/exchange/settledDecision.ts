/** A decision as AWS tells it: which statements matched, not how. Follows the IAM Toolbox API Reference (preview), Evaluation. */
import { evaluationOrder } from '../evaluate/layers.ts'
import type {
  AuthorizationRequest,
  Decision,
  LayerName,
  LayerTrace,
  PolicyTrace,
  StatementTrace,
  Verdict,
} from '../types.ts'
import type { Evaluation, PolicyInfo } from './authorizationDetails.ts'
import { layerOfType } from './policyType.ts'

const matchedNote = 'AWS tells that this statement matched, not how'
const documentNote = 'AWS gives the document by GetRequestAuthorizationPolicy'

/** Layers without a policy in the answer are not in force. An implicit denial names no layer: AWS does not. */
export function settledDecision(
  request: AuthorizationRequest,
  verdict: Verdict,
  evaluation: Evaluation,
  policies: readonly PolicyInfo[],
): Decision {
  const layers = evaluationOrder.map((layer) => layerTrace(layer, evaluation, policies))
  const decided = verdict === 'implicitly denied' ? undefined : decidingPlace(layers, verdict)
  return { verdict, ...decided, request, layers }
}

function layerTrace(layer: LayerName, evaluation: Evaluation, policies: readonly PolicyInfo[]): LayerTrace {
  const traces = policies.filter(({ type }) => layerOfType(type) === layer).map((info) => policyTrace(info, evaluation))
  const matched = traces.flatMap(({ statements }) => statements)
  const denies = matched.some(({ effect }) => effect === 'Deny')
  const verdict = denies ? 'denies' : matched.length > 0 ? 'allows' : traces.length > 0 ? 'silent' : 'not in force'
  return { layer, inForce: traces.length > 0, verdict, policies: traces }
}

function policyTrace({ uri = '', inline }: PolicyInfo, { matchedPolicies = [] }: Evaluation): PolicyTrace {
  const matched = matchedPolicies.filter((policy) => policy.uri === uri)
  const statements = matched
    .flatMap(({ matchedStatements = [] }) => matchedStatements)
    .map(({ sid, evaluatedEffect }, index): StatementTrace => ({
      index,
      ...(sid === undefined ? {} : { sid }),
      effect: evaluatedEffect === 'DENY' ? 'Deny' : 'Allow',
      matched: true,
      elements: [],
      note: matchedNote,
    }))
  const named = inline === false ? { name: uri, arn: uri } : { name: uri }
  return { ...named, document: { Statement: [] }, statements, note: documentNote }
}

/** The first statement of the effect that the verdict needs; organization policies never grant. */
function decidingPlace(layers: readonly LayerTrace[], verdict: Verdict): Pick<Decision, 'layer' | 'decidedBy'> {
  const wanted = verdict === 'allowed' ? 'Allow' : 'Deny'
  for (const { layer, policies } of layers) {
    if (wanted === 'Allow' && layer !== 'resource-based' && layer !== 'identity-based') continue
    for (const { name, arn, statements } of policies) {
      const statement = statements.find(({ effect }) => effect === wanted)
      if (!statement) continue
      const { index, sid } = statement
      const place = { layer, policyName: name, ...(arn === undefined ? {} : { policyArn: arn }), statement: index }
      return { layer, decidedBy: sid === undefined ? place : { ...place, sid } }
    }
  }
  return {}
}
