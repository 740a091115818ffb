import type { User } from '@aws-sdk/client-iam'

/** The account's owner as GetUser shows them. */
export function describedRoot(arn: string, account: string): User {
  return { Path: undefined, UserName: undefined, UserId: account, Arn: arn, CreateDate: new Date(0) }
}
