import { principalContext } from '#iam/evaluate/principalContext.ts'
import type { Caller } from './caller.ts'

/** The account's owner. Has no identity-based policies: root may do what nothing denies. */
export function rootCaller(account: string): Caller {
  const principal = { type: 'Account', account, arn: `arn:aws:iam::${account}:root` } as const
  return {
    principal,
    userId: account,
    policies: {},
    context: principalContext(principal, account),
  }
}
