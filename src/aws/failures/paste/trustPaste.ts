import type { Paste } from '../../call/outcome.ts'

/**
 * The trust policy of a role that an identity pool hands out.
 * @param pool.identityPoolId the pool's, where it is known
 * @param pool.isGuest whether nobody was signed in
 */
export function trustPaste({
  identityPoolId = '<identity pool id>',
  isGuest,
}: {
  readonly identityPoolId?: string | undefined
  readonly isGuest?: boolean | undefined
}): readonly Paste[] {
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId },
          'ForAnyValue:StringLike': {
            'cognito-identity.amazonaws.com:amr': isGuest ? 'unauthenticated' : 'authenticated',
          },
        },
      },
    ],
  }
  return [
    {
      label: `Trust policy of the role for ${isGuest ? 'guests' : 'people who are signed in'}`,
      language: 'json',
      text: JSON.stringify(policy, null, 2),
    },
  ]
}
