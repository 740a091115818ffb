import { ListResourceRecordSetsCommand } from '@aws-sdk/client-route-53'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { Page, RecordSet, RecordStart } from './types.ts'

export interface ListRecordsOptions extends CallOptions {
  /** At most this many; 300 when left out, which is also AWS's limit. */
  readonly most?: number
}

/**
 * Record sets of a zone in AWS's order (ListResourceRecordSets).
 * @param start the `next` of the page before, or a name to begin at.
 */
export async function listRecords(
  aws: AwsCaller,
  zoneId: string,
  start: RecordStart | undefined,
  { most, ...options }: ListRecordsOptions = {},
): Promise<Outcome<Page<RecordSet, RecordStart>>> {
  const command = new ListResourceRecordSetsCommand({
    HostedZoneId: zoneId,
    StartRecordName: start?.name,
    StartRecordType: start?.type,
    StartRecordIdentifier: start?.setIdentifier,
    MaxItems: most,
  })
  const outcome = await aws.call(await aws.clients.route53(), command, options)
  return mapDone(
    outcome,
    ({ ResourceRecordSets, IsTruncated, NextRecordName, NextRecordType, NextRecordIdentifier }) => ({
      items: ResourceRecordSets ?? [],
      ...(IsTruncated && NextRecordName !== undefined
        ? {
            next: {
              name: NextRecordName,
              ...(NextRecordType ? { type: NextRecordType } : {}),
              ...(NextRecordIdentifier ? { setIdentifier: NextRecordIdentifier } : {}),
            },
          }
        : {}),
    }),
  )
}
