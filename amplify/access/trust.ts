/** Whom the roles let in: the identity pool, for those whom the role is meant for. */
import type { PolicyDocument } from '../../iam/types.ts'
import type { AccessRole } from './role.ts'

/**
 * The principal tag by which the identity pool tells a role whose turn it is: the claim of an ID token that names the
 * role of the person's first group. Trust policies see no groups, and with the classic flow people name the role
 * themselves: without the tag every member of the pool could take every role.
 */
export const roleTag = { key: 'role', claim: 'cognito:preferred_role' } as const

const identityPool = 'cognito-identity.amazonaws.com'

export function trustPolicyOf(
  { givenTo }: Pick<AccessRole, 'givenTo'>,
  deployed: { readonly roleArn: string; readonly identityPoolId: string },
): PolicyDocument {
  const { roleArn, identityPoolId } = deployed
  const amr = givenTo === 'guests' ? 'unauthenticated' : 'authenticated'
  const tag = `aws:RequestTag/${roleTag.key}`
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: identityPool },
        // A session with tags asks for both.
        Action:
          givenTo === 'group' ? ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'] : 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${identityPool}:aud`]: identityPoolId, ...(givenTo === 'group' && { [tag]: roleArn }) },
          'ForAnyValue:StringLike': { [`${identityPool}:amr`]: amr },
          // Whoever is in a group has the group's role in its place.
          ...(givenTo === 'signed-in people' && { Null: { [tag]: 'true' } }),
        },
      },
    ],
  }
}
