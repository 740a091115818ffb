/** The shape that nearly every user pool operation has: an action on the pool, and what it needs besides. Service Authorization Reference, "Actions defined by Amazon Cognito User Pools". */
import type { RequestContext } from '../../types.ts'
import { passRoles } from '../passRole.ts'
import { requirement, text } from '../requirement.ts'
import type { AccountRule, AccountTable, OperationInput, Requirement } from '../types.ts'

/** Keys that the pool's own action carries, and what is asked of other services for the same call. */
interface Extra {
  readonly context?: (input: OperationInput) => RequestContext
  readonly besides?: (input: OperationInput) => readonly Requirement[]
}

/** Users, groups, clients and domains have no ARN of their own: a policy can name the pool and nothing in it. */
export function onPool(name: string, { context = () => ({}), besides = () => [] }: Extra = {}): AccountRule {
  return (input, { account, region }) => {
    const pool = `arn:aws:cognito-idp:${region}:${account}:userpool/${text(input, 'UserPoolId')}`
    return [requirement(`cognito-idp:${name}`, pool, context(input)), ...besides(input)]
  }
}

/** One operation for each name, whose action has the same name. */
export function eachOnPool(names: readonly string[], extra: Extra = {}): AccountTable {
  return Object.fromEntries(names.map((name) => [name, onPool(name, extra)]))
}

/** Roles that user pools assume themselves: their trust policies name this principal. */
export function passedToUserPools(...roles: readonly string[]): readonly Requirement[] {
  return passRoles(roles, 'cognito-idp.amazonaws.com')
}
