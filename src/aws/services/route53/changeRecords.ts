import { ChangeResourceRecordSetsCommand } from '@aws-sdk/client-route-53'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { changeStatusOf } from './changeStatusOf.ts'
import type { ChangeStatus, RecordChange } from './types.ts'

/** Sends a batch: all of it happens, or nothing (ChangeResourceRecordSets). */
export async function changeRecords(
  aws: AwsCaller,
  zoneId: string,
  changes: readonly RecordChange[],
  options?: CallOptions,
): Promise<Outcome<ChangeStatus>> {
  const command = new ChangeResourceRecordSetsCommand({ HostedZoneId: zoneId, ChangeBatch: { Changes: [...changes] } })
  return mapDone(await aws.call(await aws.clients.route53(), command, options), ({ ChangeInfo }) =>
    changeStatusOf(ChangeInfo),
  )
}
