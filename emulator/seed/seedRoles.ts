import { accessRoles } from '#access/roles.ts'
import type { PolicyDocument } from '#iam/types.ts'
import { newUniqueId } from '../directory/newUniqueId.ts'
import { rolesOf } from '../directory/role.ts'
import { localBackend } from './localBackend.ts'
import type { SeedContext } from './seedContext.ts'

/**
 * The roles of `amplify/access`, as the cloud stack deploys them: trusted by the identity pool for guests or for
 * signed-in people.
 */
export function seedRoles({ store, random, account, clock }: SeedContext): void {
  const roles = rolesOf(store)
  for (const { name, givenTo, policies } of accessRoles) {
    roles.set(name, {
      name,
      arn: roleArn(account, name),
      id: newUniqueId('AROA', random),
      trustPolicy: trustPolicy(givenTo === 'guests' ? 'unauthenticated' : 'authenticated'),
      policies,
      createdAt: clock(),
    })
  }
}

export function roleArn(account: string, name: string): string {
  return `arn:aws:iam::${account}:role/${name}`
}

function trustPolicy(amr: 'authenticated' | 'unauthenticated'): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { 'cognito-identity.amazonaws.com:aud': localBackend.identityPoolId },
          'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
        },
      },
    ],
  }
}
