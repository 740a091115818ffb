import type { AwsCaller } from '../../../aws/aws.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { listRecords } from '../../../aws/services/route53/listRecords.ts'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { isSameRecord, type RecordIdentity } from './recordNames.ts'

/** One record set as it is now; undefined when there is none. */
export async function readRecord(
  aws: AwsCaller,
  zoneId: string,
  of: RecordIdentity,
  cause: string,
): Promise<Outcome<RecordSet | undefined>> {
  const { Name = '', Type: type, SetIdentifier: setIdentifier } = of
  const start = { name: Name, ...(type && { type }), ...(setIdentifier !== undefined && { setIdentifier }) }
  const answer = await listRecords(aws, zoneId, start, { most: 1, cause })
  if (answer.kind !== 'done') return answer
  return { ...answer, value: answer.value.items.find((found) => isSameRecord(found, of)) }
}
