/** The verdict with its reasons: every statement of every layer, element by element. Follows the IAM User Guide, "Policy evaluation logic". */
import type {
  AuthorizationRequest,
  Decision,
  LayerName,
  LayerTrace,
  PoliciesInForce,
  Policy,
  PolicyTrace,
} from '../types.ts'
import { compileDocument } from './compileDocument.ts'
import { evaluationOrder, FindingBuilder, type LayerFinding, needsPrincipal, policiesOf } from './layers.ts'
import { PreparedRequest } from './preparedRequest.ts'
import { settle } from './settle.ts'

interface TracedLayer {
  readonly trace: LayerTrace
  readonly finding?: LayerFinding
}

/**
 * Decides one request of a principal on a resource, of its own account or another, and tells why. The answer is plain
 * JSON and holds the request and the documents themselves. Never throws: what cannot be read grants nothing and is
 * noted in the trace.
 */
export function evaluate(request: AuthorizationRequest, policies: PoliciesInForce): Decision {
  const prepared = new PreparedRequest(request, policies)
  const traced = new Map(evaluationOrder.map((layer) => [layer, traceLayer(layer, prepared, policies)]))
  const settlement = settle(prepared, (layer) => traced.get(layer)?.finding)
  return { ...settlement, request, layers: [...traced.values()].map(({ trace }) => trace) }
}

function traceLayer(layer: LayerName, request: PreparedRequest, policies: PoliciesInForce): TracedLayer {
  const inForce = policiesOf(layer, policies, request)
  if (!inForce) return { trace: { layer, inForce: false, verdict: 'not in force', policies: [] } }
  const builder = new FindingBuilder(inForce)
  const traces = inForce.map((policy) => tracePolicy(policy, layer, request, builder))
  const finding = builder.finish()
  return { trace: { layer, inForce: true, verdict: verdictOf(layer, finding), policies: traces }, finding }
}

function tracePolicy(policy: Policy, layer: LayerName, request: PreparedRequest, builder: FindingBuilder): PolicyTrace {
  const { statements, problem } = compileDocument(policy.document)
  const traces = statements.map((statement) => {
    const trace = statement.trace(request, needsPrincipal(layer))
    const reach = trace.matched ? statement.reach(request, needsPrincipal(layer)) : undefined
    if (reach) builder.add({ policy, statement, reach })
    return trace
  })
  return {
    name: policy.name,
    ...(policy.arn === undefined ? {} : { arn: policy.arn }),
    ...(policy.attachedTo === undefined ? {} : { attachedTo: policy.attachedTo }),
    document: policy.document,
    statements: traces,
    ...(problem === undefined ? {} : { note: problem }),
  }
}

function verdictOf(layer: LayerName, finding: LayerFinding): LayerTrace['verdict'] {
  if (finding.deny) return 'denies'
  if (layer === 'service control' || layer === 'resource control') return finding.everyLevelAllows ? 'allows' : 'silent'
  const names = layer === 'resource-based' ? (finding.role ?? finding.account) : undefined
  return finding.direct || names ? 'allows' : 'silent'
}
