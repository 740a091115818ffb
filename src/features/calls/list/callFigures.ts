import type { CallRecord } from '../../../aws/record/callRecord.ts'

const silent: Readonly<Partial<Record<CallRecord['outcome'], string>>> = { failed: 'no answer', aborted: 'given up' }

/** "403 · 21 ms"; what is not known is left out. */
export function callFigures({
  status,
  durationMs,
  outcome,
}: Partial<Pick<CallRecord, 'status' | 'outcome'>> & { readonly durationMs?: number | undefined }): string {
  const took =
    durationMs === undefined ? (outcome === 'aborted' ? undefined : 'in flight') : `${Math.round(durationMs)} ms`
  const answer = status ?? (outcome && silent[outcome])
  return [answer, took].filter((part) => part !== undefined).join(' · ')
}
