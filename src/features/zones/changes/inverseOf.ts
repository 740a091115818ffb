import type { RecordChange } from '../../../aws/services/route53/types.ts'

/** The batch that undoes a batch of DELETEs and CREATEs: each turned round, the last first (R53-101). */
export function inverseOf(changes: readonly RecordChange[]): RecordChange[] {
  return [...changes].reverse().map(({ Action, ResourceRecordSet }) => ({
    Action: Action === 'DELETE' ? 'CREATE' : 'DELETE',
    ResourceRecordSet,
  }))
}
