import type { CallRecord } from '../aws/record/callRecord.ts'

/** The word beside a call's mark. Never "allowed" where no policy was asked: Cognito decides by its own rules. */
export function verdictWord(call: Pick<CallRecord, 'service' | 'outcome' | 'failure'>): string {
  switch (call.outcome) {
    case 'in flight':
      return 'in flight'
    case 'done':
      return call.service.startsWith('cognito') ? 'answered' : 'allowed'
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
