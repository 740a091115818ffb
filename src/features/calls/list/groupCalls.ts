import type { CallRecord } from '../../../aws/record/callRecord.ts'

/** Calls that one click caused, newest first. `cause` only when it caused several: alone, a call speaks for itself. */
export interface CallGroup {
  /** Id of the oldest call: stays the same while newer ones arrive. */
  readonly id: string
  readonly cause?: string
  readonly calls: readonly CallRecord[]
}

/** Two clicks with the same words are told apart by the pause between them. */
const longestPauseMs = 5_000

/** @param calls newest first */
export function groupCalls(calls: readonly CallRecord[]): readonly CallGroup[] {
  const groups: CallRecord[][] = []
  for (const call of calls) {
    const newer = groups.at(-1)?.at(-1)
    const together =
      newer?.cause !== undefined && newer.cause === call.cause && newer.startedAt - endOf(call) < longestPauseMs
    if (together) groups.at(-1)?.push(call)
    else groups.push([call])
  }
  return groups.map((group) => {
    const oldest = group.at(-1)
    const cause = group.length > 1 ? oldest?.cause : undefined
    return { id: oldest?.id ?? '', ...(cause !== undefined && { cause }), calls: group }
  })
}

function endOf({ startedAt, durationMs = 0 }: CallRecord): number {
  return startedAt + durationMs
}
