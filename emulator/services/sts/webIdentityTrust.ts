import type { AssumeRoleWithWebIdentityCommandInput } from '@aws-sdk/client-sts'
import { identityPoolProvider, webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import { trustDecision } from '#iam/evaluate/trustDecision.ts'
import type { IdentityPoolToken } from '../../tokens/identityPoolTokens.ts'
import type { Role } from '../../directory/role.ts'
import type { OperationContext } from '../operation.ts'

/**
 * Whether the role's trust policy lets the token's identity in, and the token's tags with it. The reasons go to the
 * decision log: the caller is told none.
 */
export function webIdentityTrust(
  {
    input,
    role,
    token,
  }: {
    readonly input: AssumeRoleWithWebIdentityCommandInput
    readonly role: Role
    readonly token: IdentityPoolToken
  },
  context: OperationContext,
): boolean {
  const principal = { type: 'Federated', provider: identityPoolProvider } as const
  const keys = Object.keys(token.tags)
  const base = { ...webIdentityContext(token), 'sts:RoleSessionName': input.RoleSessionName ?? '' }
  const requestTags = Object.fromEntries(keys.map((key) => [`aws:RequestTag/${key}`, token.tags[key] ?? '']))
  const withTags = keys.length > 0 ? { ...base, ...requestTags, 'aws:TagKeys': keys } : base
  const actions = ['sts:AssumeRoleWithWebIdentity', ...(keys.length > 0 ? ['sts:TagSession' as const] : [])] as const
  const decisions = actions.map((action) => trustDecision({ principal, action, role, context: withTags }))
  const allowed = decisions.every(({ verdict }) => verdict === 'allowed')
  context.explain({ about: 'trust policy', detail: { allowed, decisions } })
  return allowed
}
