import type { AwsCaller } from '../../../aws/aws.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { listRecords, type ListRecordsOptions } from '../../../aws/services/route53/listRecords.ts'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { isSameRecord } from './recordNames.ts'

/** Every set of a record's name and type as it is now, among which Route 53 chooses by their routing. */
export async function readGroup(
  aws: AwsCaller,
  zoneId: string,
  of: RecordSet,
  options: ListRecordsOptions,
): Promise<Outcome<readonly RecordSet[]>> {
  const { Name = '', Type: type } = of
  const answer = await listRecords(aws, zoneId, { name: Name, ...(type && { type }) }, options)
  if (answer.kind !== 'done') return answer
  const value = answer.value.items.filter((found) => isSameRecord({ ...found, SetIdentifier: of.SetIdentifier }, of))
  return { ...answer, value }
}
