import { principalContext } from '#iam/evaluate/principalContext.ts'
import { principalTagContext } from '#iam/evaluate/principalTagContext.ts'
import { boundaryOf } from '../directory/attachedPolicies.ts'
import { policiesOfUser } from '../directory/policiesOfUser.ts'
import type { Sources } from '../directory/sources.ts'
import type { IamUser } from '../directory/user.ts'
import type { Store } from '../state/store.ts'
import type { Caller } from './caller.ts'

/**
 * An IAM user who signs with an access key. Long-term keys bring neither `aws:TokenIssueTime` nor
 * `aws:MultiFactorAuthPresent`.
 */
export function userCaller(user: IamUser, facts: { store: Store; account: string; sources: Sources }): Caller {
  const { store, account, sources } = facts
  const principal = { type: 'User', account, arn: user.arn } as const
  return {
    principal,
    userId: user.id,
    policies: { 'identity-based': policiesOfUser(store, user, sources), ...boundaryOf(store, user, sources) },
    context: { ...principalContext(principal, user.id), ...principalTagContext(user.tags) },
  }
}
