import type {
  GetCredentialsForIdentityCommandInput,
  GetCredentialsForIdentityCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import { poolSession, type PoolSessionQuestion } from '#iam/identity-pool/poolSession.ts'
import { identityPoolProvider, poolSessionName } from '#iam/identity-pool/webIdentityContext.ts'
import { credentialsIssuer, type SessionCredentials } from '../../../callers/sessionCredentials.ts'
import { limitingPolicies } from '../../../directory/organization/controlLayers.ts'
import { organizationIn } from '../../../directory/organization/organization.ts'
import { type Role, roleByArn } from '../../../directory/role.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { identityOfCaller } from '../identityOf.ts'
import { identityOfOwnToken } from '../identityOfOwnToken.ts'
import { identityPools, requireIdentity, requirePool } from '../identityPools.ts'

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
    // One that was made a moment ago has nothing older that could count.
    const { roles, principalTags } = identityPools(context.settled).get(pool.id) ?? pool
    // A sign-in that gets no credentials links nothing either.
    return context.store.transaction(() => {
      const ownToken = ownTokenOf(input.Logins)
      const { identity, amr, login } =
        ownToken === undefined
          ? identityOfCaller(given, pool, input.Logins, context)
          : identityOfOwnToken(given, pool, ownToken, context)
      const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = poolCredentials(
        {
          roles,
          identityPoolId: pool.id,
          identityId: identity.id,
          amr,
          ...(login && {
            providerKey: login.providerKey,
            claims: login.claims,
            customRoleArn: input.CustomRoleArn,
            tagMap: principalTags?.[login.provider],
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

/** The token of the pool itself where it is the only login: it goes on to STS. */
function ownTokenOf(logins: Readonly<Record<string, string>> | undefined): string | undefined {
  const [login, ...others] = Object.entries(logins ?? {})
  return login?.[0] === identityPoolProvider && others.length === 0 ? login[1] : undefined
}

const oneHour = 3_600_000

/**
 * The credentials of the session that the pool opens for an identity, as it does with STS's AssumeRoleWithWebIdentity.
 * The caller is told the pool's sentence alone; every reason goes to the decision log.
 * @throws AwsError with the identity pool's code for a session that it does not open.
 */
function poolCredentials(
  question: Omit<PoolSessionQuestion, 'findRole' | 'resourceControl'>,
  { store, settled, account, random, clock, remark }: OperationContext,
): SessionCredentials {
  const findRole = (arn: string): Role | undefined => roleByArn(settled, arn)
  const isLimited = organizationIn(store)?.enabledTypes.includes('RESOURCE_CONTROL_POLICY')
  const resourceControl = isLimited ? limitingPolicies(store, 'RESOURCE_CONTROL_POLICY', account) : undefined
  const opened = poolSession({ ...question, findRole, resourceControl })
  for (const finding of opened.findings) remark(finding)
  if (opened.kind === 'refused') throw new AwsError(opened.code, opened.message)
  const { role, tags, sessionPolicies } = opened
  const { identityPoolId, identityId, amr } = question
  const now = clock()
  return credentialsIssuer(store, random).issue({
    roleName: role.name,
    roleId: role.id,
    sessionName: poolSessionName,
    issuedAt: now,
    expiresAt: now + oneHour,
    ...(sessionPolicies && { sessionPolicies: 'guest' }),
    webIdentity: { identityPoolId, identityId, amr },
    ...(Object.keys(tags).length > 0 && { tags }),
  })
}
