import type { IdentityPoolRoles, RoleChoice } from '#iam/identity-pool/types.ts'
import type { ConsoleSession } from '../../../aws/session/auth.ts'
import { roleName } from '../../../session/roleOfSession.ts'

/** A role that this session could have had, and why it has it or not. */
export interface RoleCandidate {
  readonly arn: string
  readonly name: string
  readonly used: boolean
  readonly reason: string
}

/**
 * The roles in question, the used one first: those in the token, then the pool's two default roles.
 * @param own the role that the person chose in the place of the pool's
 */
export function roleCandidates(
  session: ConsoleSession,
  choice: RoleChoice | undefined,
  roles: IdentityPoolRoles,
  own?: string,
): RoleCandidate[] {
  const chosen = choice?.kind === 'role' ? choice.roleArn : undefined
  const candidates = new Map<string, string>()
  const add = (arn: string | undefined, reason: string) => {
    if (arn !== undefined && !candidates.has(arn)) candidates.set(arn, reason)
  }
  const signedIn = session.kind === 'signed-in'
  if (signedIn) {
    const preferred = session.claims['cognito:preferred_role']
    if (typeof preferred === 'string') add(preferred, 'cognito:preferred_role: the group with the lowest precedence')
    for (const arn of listOf(session.claims['cognito:roles'])) {
      add(arn, 'in cognito:roles, of a group with a higher precedence number')
    }
  }
  const replaced = chosen !== undefined && chosen !== roles.Roles.authenticated
  const place = replaced ? 'default of the pool: replaced, not added to' : 'default of the pool for signed-in people'
  add(roles.Roles.authenticated, signedIn ? place : 'only with a token')
  add(roles.Roles.unauthenticated, signedIn ? 'only without a token' : 'default of the pool for guests')
  // A rule may name a role that is in no claim.
  if (choice?.kind === 'role') add(choice.roleArn, choice.by.reason)
  if (own !== undefined) add(own, '')
  const used = own ?? chosen
  const reasonOf = (arn: string, reason: string) => {
    if (own === undefined) return reason
    if (arn === own) return ['you chose it in the header', reason].filter(Boolean).join('; ')
    return arn === chosen ? `what the pool would give: ${reason}` : reason
  }
  return [...candidates]
    .map(([arn, reason]) => ({ arn, name: roleName(arn), used: arn === used, reason: reasonOf(arn, reason) }))
    .sort((a, b) => Number(b.used) - Number(a.used))
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}
