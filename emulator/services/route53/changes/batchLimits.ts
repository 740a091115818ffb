import type { Change } from '@aws-sdk/client-route-53'

const MOST_RECORDS = 1_000
const MOST_CHARACTERS = 32_000

/** ResourceRecord elements and value characters of a request; an UPSERT counts twice for both. */
export function batchLimitProblems(changes: readonly Change[]): string[] {
  let records = 0
  let characters = 0
  for (const { Action, ResourceRecordSet } of changes) {
    const weight = Action === 'UPSERT' ? 2 : 1
    const values = ResourceRecordSet?.ResourceRecords ?? []
    records += weight * values.length
    characters += weight * values.reduce((sum, { Value }) => sum + (Value ?? '').length, 0)
  }
  return [
    ...(records > MOST_RECORDS ? [`Number of records limit of ${MOST_RECORDS} exceeded.`] : []),
    ...(characters > MOST_CHARACTERS ? [`Number of characters limit of ${MOST_CHARACTERS} exceeded.`] : []),
  ]
}
