import { denialMessage } from '#iam/explain/denialMessage.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { Principal } from '#iam/types.ts'
import type { Service } from '../../services/service.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { MetFault } from './faultRules.ts'

/** AWS's refusal in the words of a layer, whatever policies of it there are; undefined where the fault is another. */
export function refusedByLayer(
  { failure }: MetFault,
  { requirement, principal, service }: { requirement: Requirement; principal: Principal; service: Service },
): AwsError | undefined {
  if (!('layer' in failure)) return undefined
  const { code, status } = service.errors.accessDenied
  const { action, resource } = requirement
  const denied = {
    verdict: 'implicitly denied' as const,
    layer: failure.layer,
    request: { principal, action, resource, context: {} },
  }
  return new AwsError(code, denialMessage(denied, service.id), { status })
}
