import type { Store } from '../state/store.ts'
import { boundaryOf } from '../directory/attachedPolicies.ts'
import type { Caller } from './caller.ts'
import { policiesOfUser } from '../directory/policiesOfUser.ts'
import { principalTags } from './principalTags.ts'
import type { Sources } from '../directory/sources.ts'
import type { User } from '../directory/user.ts'

/**
 * An IAM user who signs with an access key. Long-term keys bring neither `aws:TokenIssueTime` nor
 * `aws:MultiFactorAuthPresent`.
 */
export function userCaller(user: User, facts: { store: Store; account: string; sources: Sources }): Caller {
  const { store, account, sources } = facts
  const { name, arn, id } = user
  return {
    principal: { type: 'User', account, arn },
    userId: id,
    policies: { 'identity-based': policiesOfUser(store, user, sources), ...boundaryOf(store, user, sources) },
    context: {
      'aws:PrincipalArn': arn,
      'aws:PrincipalAccount': account,
      'aws:PrincipalType': 'User',
      'aws:userid': id,
      'aws:username': name,
      ...principalTags(user.tags),
    },
  }
}
