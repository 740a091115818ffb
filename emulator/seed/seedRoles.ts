import { accessRoles } from '#access/roles.ts'
import { trustPolicyOf } from '#access/trust.ts'
import { newUniqueId } from '../directory/newUniqueId.ts'
import { rolesOf } from '../directory/role.ts'
import { localBackend } from './localBackend.ts'
import type { SeedContext } from './seedContext.ts'

/**
 * The roles of `amplify/access`, as the cloud stack deploys them: trusting the identity pool for guests, for people
 * without a group or for those of one.
 */
export function seedRoles({ store, random, account, clock }: SeedContext): void {
  const roles = rolesOf(store)
  for (const role of accessRoles) {
    const { name, policies } = role
    const arn = roleArn(account, name)
    roles.set(name, {
      name,
      arn,
      id: newUniqueId('AROA', random),
      trustPolicy: trustPolicyOf(role, { roleArn: arn, identityPoolId: localBackend.identityPoolId }),
      policies,
      createdAt: clock(),
    })
  }
}

export function roleArn(account: string, name: string): string {
  return `arn:aws:iam::${account}:role/${name}`
}
