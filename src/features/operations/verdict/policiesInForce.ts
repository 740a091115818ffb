import type { PoliciesInForce } from '#iam/types.ts'
import { layersInForce } from '../../../session/predictions/layersInForce.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'

/** What decides for somebody on whatever is asked for, as far as the backend tells; undefined where a layer is in force of which it does not. */
export function policiesInForce({ policies, isGuest }: Asker): PoliciesInForce | undefined {
  const onResource = Object.values(policies.buckets).flat()
  return layersInForce(policies, { resource: '*', isGuest, onResource })
}
