import type {
  GetCredentialsForIdentityCommandInput,
  GetCredentialsForIdentityCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { identityOfCaller } from '../identityOfCaller.ts'
import { identityOfOwnToken, ownTokenOf } from '../identityOfOwnToken.ts'
import { poolCredentials } from '../poolCredentials.ts'
import { requireIdentity, requirePool } from '../requirePool.ts'

/** The enhanced flow: the pool chooses a role for the identity and hands out its temporary credentials. */
export const getCredentialsForIdentity: Operation<
  GetCredentialsForIdentityCommandInput,
  GetCredentialsForIdentityCommandOutput
> = {
  authorization: 'public',
  honours: { IdentityId: true, Logins: true, CustomRoleArn: true },
  run(input, context) {
    const given = requireIdentity(input.IdentityId, context)
    const pool = requirePool(given.poolId, context)
    // A sign-in that gets no credentials links nothing either.
    return context.store.transaction(() => {
      const ownToken = ownTokenOf(input.Logins)
      const { identity, amr, login } =
        ownToken === undefined
          ? identityOfCaller(given, pool, input.Logins, context)
          : identityOfOwnToken(given, pool, ownToken, context)
      const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = poolCredentials(
        {
          roles: pool.roles,
          identityPoolId: pool.id,
          identityId: identity.id,
          amr,
          ...(login && {
            providerKey: login.providerKey,
            claims: login.claims,
            customRoleArn: input.CustomRoleArn,
            tagMap: pool.principalTags?.[login.provider],
            tokenTags: login.tokenTags,
          }),
        },
        context,
      )
      return {
        IdentityId: identity.id,
        Credentials: {
          AccessKeyId: accessKeyId,
          SecretKey: secretAccessKey,
          SessionToken: sessionToken,
          Expiration: new Date(expiresAt),
        },
      }
    })
  },
}
