import { route53Requirements } from '#iam/requirements/route53.ts'
import type { Decision } from '#iam/types.ts'
import type { RecordChange } from '../../../aws/services/route53/types.ts'
import { type Asker, predictRequest } from '../../../session/predictions/predictRequest.ts'

/**
 * What AWS will answer to a change of records; undefined where it cannot be known.
 * @param batch left out: to any change in the zone. It is known only where no record could make a difference.
 */
export function predictChange(asker: Asker, zoneId: string, batch?: readonly RecordChange[]): Decision | undefined {
  const input = { HostedZoneId: zoneId, ChangeBatch: { Changes: batch ?? [] } }
  const [asked] = route53Requirements.ChangeResourceRecordSets?.(input) ?? []
  return asked && predictRequest(asker, batch ? asked : { ...asked, context: {} })
}
