import type { Caller } from './caller.ts'

/** The account's owner. Has no identity-based policies: root may do what nothing denies. */
export function rootCaller(account: string): Caller {
  const arn = `arn:aws:iam::${account}:root`
  return {
    principal: { type: 'Account', account, arn },
    userId: account,
    policies: {},
    context: {
      'aws:PrincipalArn': arn,
      'aws:PrincipalAccount': account,
      'aws:PrincipalType': 'Account',
      'aws:userid': account,
    },
  }
}
