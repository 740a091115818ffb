import type { CallRecord } from '../aws/callRecord.ts'

/** Why, in a few words, as far as the call's own answer tells. Undefined when there is nothing to add. */
export function verdictReason({ denial, failure }: Pick<CallRecord, 'denial' | 'failure'>): string | undefined {
  if (denial?.explicit) return `a statement denies ${denial.action ?? 'it'}`
  if (denial?.layer === 'session' && denial.action) return `no session policy allows ${denial.action}`
  if (denial?.action) return `no statement allows ${denial.action}`
  if (denial) return denial.code
  return failure?.cause
}
