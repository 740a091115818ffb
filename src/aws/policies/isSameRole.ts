import { roleNameOf } from '../session/roleNameOf.ts'

/** Whether two ARNs are of one role, whole or as a session has it: STS leaves the path out, and names are unique without it. */
export function isSameRole(one: string, other: string): boolean {
  const name = roleNameOf(one)
  return name !== undefined && name === roleNameOf(other) && accountOf(one) === accountOf(other)
}

function accountOf(arn: string): string | undefined {
  return arn.split(':')[4]
}
