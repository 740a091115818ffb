/** ARNs of users, roles, groups and policies. Follows the IAM User Guide, "IAM identifiers". */
import { text } from '../requirement.ts'
import type { Environment, IdentityType, OperationInput } from '../types.ts'

const memberOf = { user: 'UserName', role: 'RoleName', group: 'GroupName' } as const

const stored = ({ account, identityArn }: Environment, type: IdentityType, name: string) =>
  identityArn?.(type, name) ?? `arn:aws:iam::${account}:${type}/${name}`

/**
 * ARN of the user, role or group that an input names. Operations on users that name none mean the caller; where nobody
 * says who that is, the name stays empty and only a pattern for all users covers it.
 */
export function identityOf(type: IdentityType, input: OperationInput, environment: Environment): string {
  const name = text(input, memberOf[type])
  if (type === 'user' && name === '' && environment.callerArn !== undefined) return environment.callerArn
  return stored(environment, type, name)
}

/** ARN of a new user, role, group or policy: its path comes with the input. */
export function newArn(
  type: IdentityType | 'policy',
  name: string,
  input: OperationInput,
  { account }: Environment,
): string {
  return `arn:aws:iam::${account}:${type}${text(input, 'Path') || '/'}${name}`
}

/** What a list of users, roles or groups asks: the path that it lists, by default everything under `/`. */
export function listArn(type: IdentityType, input: OperationInput, { account }: Environment): string {
  return `arn:aws:iam::${account}:${type}${text(input, 'PathPrefix') || '/'}`
}

/** ARN after a renaming, which must be allowed as well as the present one. */
export function renamedArn(present: string, name: string, path: string): string {
  const [start, ...rest] = present.split('/')
  const oldName = rest.pop() ?? ''
  const oldPath = rest.length > 0 ? `/${rest.join('/')}/` : '/'
  return `${start}${path || oldPath}${name || oldName}`
}
