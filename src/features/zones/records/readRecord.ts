import type { AwsCaller } from '../../../aws/aws.ts'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { listRecords } from '../../../aws/services/route53/listRecords.ts'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { isSameRecord, type RecordIdentity } from './recordNames.ts'

/** One record set as it is now; undefined when there is none. */
export async function readRecord(
  aws: AwsCaller,
  zoneId: string,
  of: RecordIdentity,
  options: CallOptions,
): Promise<Outcome<RecordSet | undefined>> {
  const { Name = '', Type: type, SetIdentifier: setIdentifier } = of
  const start = { name: Name, ...(type && { type }), ...(setIdentifier !== undefined && { setIdentifier }) }
  const answer = await listRecords(aws, zoneId, start, { ...options, most: 1 })
  if (answer.kind !== 'done') return answer
  return { ...answer, value: answer.value.items.find((found) => isSameRecord(found, of)) }
}
