/** Who asks, taken as it comes: what is no principal counts as nobody. Principal types: IAM User Guide, "AWS global condition context keys", aws:PrincipalType. */
import type { Principal } from '../types.ts'

const nobody: Principal = { type: 'Anonymous' }

/** The text members that each type must have. */
const members: Readonly<Record<Principal['type'], readonly string[]>> = {
  Anonymous: [],
  Federated: ['provider'],
  Account: ['account', 'arn'],
  User: ['account', 'arn'],
  AssumedRole: ['account', 'arn', 'roleArn'],
}

/** The principal itself, or an anonymous one when it lacks what its type must have. */
export function checkedPrincipal(principal: Principal): Principal {
  if (typeof principal !== 'object' || principal === null || !Object.hasOwn(members, principal.type)) return nobody
  const given = principal as Readonly<Record<string, unknown>>
  for (const member of members[principal.type]) if (typeof given[member] !== 'string') return nobody
  return principal
}

/** The account behind a principal; anonymous and federated ones have none. */
export function accountOf(principal: Principal): string | undefined {
  return principal.type === 'Anonymous' || principal.type === 'Federated' ? undefined : principal.account
}
