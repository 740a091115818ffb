import type { CallRecord } from '../aws/record/callRecord.ts'
import { asksNoPolicy } from './asksNoPolicy.ts'

/** The word beside a call's mark. Never "allowed" where no policy was asked. */
export function verdictWord(call: Pick<CallRecord, 'service' | 'accessKeyId' | 'outcome' | 'failure'>): string {
  switch (call.outcome) {
    case 'in flight':
      return 'in flight'
    case 'done':
      return asksNoPolicy(call) ? 'answered' : 'allowed'
    case 'denied':
      return 'refused'
    case 'expired':
      return 'expired'
    case 'aborted':
      return 'given up'
    case 'failed':
      return call.failure?.kind === 'cors' ? 'not from a browser' : 'failed'
  }
}
