import type { DecisionEntry } from '#contract/decisionEntry.ts'
import type { CallRecord } from '../aws/record/callRecord.ts'

/** Why, in a few words: the deciding statement where a decision is known, else what the call's own answer tells. */
export function verdictReason(
  call: Pick<CallRecord, 'outcome' | 'denial' | 'failure'> &
    Partial<Pick<CallRecord, 'request' | 'service' | 'operation'>>,
  entry?: DecisionEntry,
): string | undefined {
  const decision = entry?.decisions.find(({ verdict }) => verdict !== 'allowed') ?? entry?.decisions[0]
  const { sid, statement = 0, policyName } = decision?.decidedBy ?? {}
  const name = policyName === undefined ? undefined : (sid ?? `statement ${statement + 1} of ${policyName}`)
  const { denial, failure } = call
  if (denial) {
    const action = decision?.request.action ?? denial.action
    if (denial.explicit) return name ? `denied by ${name}` : `a statement denies ${action ?? 'it'}`
    if (!action) return denial.code
    const layer = decision?.layer ?? denial.layer
    return `no ${layer === 'session' ? 'session policy' : 'statement'} allows ${action}`
  }
  if (call.outcome === 'done' && call.operation === 'DeleteObjects' && decision && decision.verdict !== 'allowed')
    return refusedOfEach(entry?.decisions ?? [], name)
  if (call.outcome === 'done') return name === undefined ? tokenWords(call) : `allowed by ${name}`
  return failure?.cause
}

/** S3 answers for each key of DeleteObjects, and to all of them with 200 (S3-120). */
function refusedOfEach(decisions: DecisionEntry['decisions'], name: string | undefined): string {
  const refused = decisions.filter(({ verdict }) => verdict !== 'allowed').length
  return `${refused} of ${decisions.length} refused${name === undefined ? '' : ` by ${name}`}`
}

/** Where no policy is asked: the user pool answers whoever has the token, about its owner. */
function tokenWords({ service, request }: Partial<Pick<CallRecord, 'request' | 'service'>>): string | undefined {
  const hasToken = service === 'cognito-idp' && /\bAccessToken\b/.test(request?.body ?? '')
  return hasToken ? 'by the user pool, for your access token' : undefined
}
