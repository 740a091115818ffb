/** The verdict alone, for enforcing and for asking often. Follows the IAM User Guide, "Policy evaluation logic". */
import type { AuthorizationRequest, LayerName, PoliciesInForce } from '../types.ts'
import { compileDocument } from './compileDocument.ts'
import { FindingBuilder, type LayerFinding, needsPrincipal, policiesOf } from './layers.ts'
import { PreparedRequest } from './preparedRequest.ts'
import { settle, type Settlement } from './settle.ts'

/**
 * Decides one request of a principal on a resource, of its own account or another. Same verdict, layer and deciding
 * statement as `evaluate`, without the trace. Never throws. Documents are compiled once for each document object.
 */
export function decide(request: AuthorizationRequest, policies: PoliciesInForce): Settlement {
  const prepared = new PreparedRequest(request, policies)
  return settle(prepared, (layer) => scanLayer(layer, prepared, policies))
}

function scanLayer(layer: LayerName, request: PreparedRequest, policies: PoliciesInForce): LayerFinding | undefined {
  const inForce = policiesOf(layer, policies, request)
  if (!inForce) return undefined
  const finding = new FindingBuilder(inForce)
  for (const policy of inForce) {
    for (const statement of compileDocument(policy.document).statements) {
      if (statement.effect === 'Allow' && finding.hasEnoughAllows(policy)) continue
      const reach = statement.reach(request, needsPrincipal(layer))
      if (reach) finding.add({ policy, statement, reach })
    }
  }
  return finding.finish()
}
