import { route53Requirements } from '#iam/requirements/route53.ts'
import type { Decision } from '#iam/types.ts'
import type { RecordChange } from '../../../aws/services/route53/types.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { type Asker, predictRequest } from '../../../session/predictions/predictRequest.ts'

/** A change of records as the call that makes it. */
export function changeCall(zoneId: string, batch: readonly RecordChange[]): AskedCall {
  const input = { HostedZoneId: zoneId, ChangeBatch: { Changes: batch } }
  return { service: 'route53', operation: 'ChangeResourceRecordSets', input }
}

/**
 * What AWS will answer to a change of records; undefined where it cannot be known.
 * @param batch left out: to any change in the zone. It is known only where no record could make a difference.
 */
export function predictChange(asker: Asker, zoneId: string, batch?: readonly RecordChange[]): Decision | undefined {
  const { input } = changeCall(zoneId, batch ?? [])
  const [asked] = route53Requirements.ChangeResourceRecordSets?.(input) ?? []
  return asked && predictRequest(asker, batch ? asked : { ...asked, context: {} })
}
