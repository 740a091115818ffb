import type { GetCallerIdentityCommandInput, GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts'
import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import type { Operation } from '../../operation.ts'

/** Says who signed. Needs no permission: not even an explicit deny refuses it. */
export const getCallerIdentity: Operation<GetCallerIdentityCommandInput, GetCallerIdentityCommandOutput> = {
  authorization: 'identity',
  honours: {},
  run(_input, { account: own, principal, userId }) {
    const account = accountOf(principal) ?? own
    return { Account: account, Arn: 'arn' in principal ? principal.arn : undefined, UserId: userId }
  },
}
