import { type DecidedRequest, mostDecidedRequests } from '#contract/decidedRequest.ts'
import type { DecisionLog } from '../state/decision-log/decisionLog.ts'

export type RequestsAnswer =
  | { readonly status: 200; readonly value: readonly DecidedRequest[] }
  | { readonly status: 400; readonly value: { readonly message: string } }

const roleArn = /^arn:aws:iam::\d{12}:role\/(?:[\w+=,.@/-]+\/)?[\w+=,.@-]+$/

/**
 * What the latest requests of a role asked of the policies, the latest first. A role that is gone still has those that it made.
 * @param rawQuery `role=<arn>`, and `limit=<1 to 1000>`, which is 1000 where it is left out
 */
export function requestsOfRole(decisions: DecisionLog, rawQuery: string): RequestsAnswer {
  const query = new URLSearchParams(rawQuery)
  for (const name of query.keys()) {
    if (name !== 'role' && name !== 'limit') return bad(`There is no parameter ${name}: role and limit are.`)
    if (query.getAll(name).length > 1) return bad(`The parameter ${name} is there twice.`)
  }
  const arn = query.get('role')
  if (arn === null || !roleArn.test(arn)) return bad('One role is asked about: ?role=<ARN of an IAM role>.')
  const limit = query.get('limit') ?? String(mostDecidedRequests)
  if (!/^[1-9]\d{0,3}$/.test(limit) || Number(limit) > mostDecidedRequests) {
    return bad(`The limit is a number from 1 to ${mostDecidedRequests}.`)
  }
  return { status: 200, value: decisions.ofRole(arn, Number(limit)) }
}

function bad(message: string): RequestsAnswer {
  return { status: 400, value: { message } }
}
