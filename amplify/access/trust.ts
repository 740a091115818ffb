/** Whom the roles let in: the identity pool, for those whom the role is meant for. */
import type { PolicyDocument } from '../../iam/types.ts'
import type { AccessRole } from './role.ts'

const identityPool = 'cognito-identity.amazonaws.com'

/**
 * A role trusts the identity pool, and the pool says whose it is: it gives nobody a role that their token does not name
 * in `cognito:roles`, whichever of them they ask for. That holds for the enhanced flow alone. With the classic flow people
 * name the role to STS themselves, which sees no groups: so the pool must not allow it (`AllowClassicFlow`).
 */
export function trustPolicyOf(
  { givenTo }: Pick<AccessRole, 'givenTo'>,
  { identityPoolId }: { readonly identityPoolId: string },
): PolicyDocument {
  const amr = givenTo === 'guests' ? 'unauthenticated' : 'authenticated'
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: identityPool },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${identityPool}:aud`]: identityPoolId },
          'ForAnyValue:StringLike': { [`${identityPool}:amr`]: amr },
        },
      },
    ],
  }
}
