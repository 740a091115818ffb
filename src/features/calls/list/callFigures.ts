import type { CallRecord } from '../../../aws/record/callRecord.ts'

/** "403 · 21 ms"; what is not known is left out. */
export function callFigures({
  status,
  durationMs,
  outcome,
}: Partial<Pick<CallRecord, 'status' | 'outcome'>> & { readonly durationMs?: number | undefined }): string {
  const took = durationMs === undefined ? 'in flight' : `${Math.round(durationMs)} ms`
  const answer = status ?? (outcome === 'failed' ? 'no answer' : undefined)
  return [answer, took].filter((part) => part !== undefined).join(' · ')
}
