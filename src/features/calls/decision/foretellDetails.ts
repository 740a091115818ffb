import { requirementsOf } from '#iam/requirements/requirementsOf.ts'
import type { Decision } from '#iam/types.ts'
import { type Asker, predictRequest } from '../../../session/predictions/predictRequest.ts'

/** Whether AWS would tell somebody the details of a refusal. Undefined where it cannot be known. */
export function foretellDetails(asker: Asker): Decision | undefined {
  const [needed] = requirementsOf('iam-toolbox', 'GetRequestAuthorizationDetails', {}) ?? []
  return needed && predictRequest(asker, needed)
}
