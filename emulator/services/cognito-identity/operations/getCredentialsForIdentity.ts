import type {
  GetCredentialsForIdentityCommandInput,
  GetCredentialsForIdentityCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import { selectRole } from '#iam/identity-pool/selectRole.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { assumeRole } from '../assumeRole.ts'
import type { CheckedLogin } from '../checkLogins.ts'
import { identityOfCaller } from '../identityOfCaller.ts'
import { requireIdentity, requirePool } from '../requirePool.ts'
import type { IdentityPool } from '../rows.ts'
import { sessionTagsOf } from '../sessionTagsOf.ts'

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
      const { identity, amr, login } = identityOfCaller(given, pool, input.Logins, context)
      const roleArn = chooseRole(pool, login, input.CustomRoleArn, context)
      const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = assumeRole(
        {
          roleArn,
          guest: login === undefined,
          identityPoolId: pool.id,
          identityId: identity.id,
          amr,
          tags: sessionTagsOf(pool, login, context),
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

/** @throws AwsError when no role is given, with AWS's words for it. */
function chooseRole(
  { roles }: IdentityPool,
  login: CheckedLogin | undefined,
  customRoleArn: string | undefined,
  context: OperationContext,
): string {
  const choice = selectRole({
    roles,
    ...(login && { providerKey: login.providerKey, claims: login.claims }),
    ...(login && customRoleArn !== undefined && { customRoleArn }),
  })
  context.explain({ about: 'role', detail: choice })
  if (choice.kind === 'refused') throw new AwsError(choice.code, choice.message)
  return choice.roleArn
}
