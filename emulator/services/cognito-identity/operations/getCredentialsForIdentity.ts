import type {
  GetCredentialsForIdentityCommandInput,
  GetCredentialsForIdentityCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import { selectRole } from '../../../../iam/identity-pool/selectRole.ts'
import { authenticatedAmr, guestAmr } from '../../../../iam/identity-pool/webIdentityContext.ts'
import type { SessionCredentials } from '../../../principals/sessionCredentials.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { assumeRole } from '../assumeRole.ts'
import { checkLogins } from '../checkLogins.ts'
import { identityForLogins, requireGuest } from '../identityOf.ts'
import { requireGuestAccess, requireIdentity, requirePool } from '../requirePool.ts'
import type { Identity, IdentityPool } from '../rows.ts'

/** The enhanced flow: the pool chooses a role for the identity and hands out its temporary credentials. */
export const getCredentialsForIdentity: Operation<
  GetCredentialsForIdentityCommandInput,
  GetCredentialsForIdentityCommandOutput
> = {
  authorization: 'public',
  run(input, context) {
    const given = requireIdentity(input.IdentityId, context)
    const pool = requirePool(given.poolId, context)
    const isGuest = Object.keys(input.Logins ?? {}).length === 0
    if (isGuest) return credentialsForGuest(given, pool, context)
    // A sign-in that gets no credentials links nothing either.
    return context.store.transaction(() => credentialsForPerson(given, pool, input, context))
  },
}

function credentialsForGuest(identity: Identity, pool: IdentityPool, context: OperationContext) {
  requireGuest(identity)
  requireGuestAccess(pool)
  const roleArn = chooseRole({ roles: pool.roles }, context)
  return answer(identity, assumeRole({ roleArn, guest: true, ...names(pool, identity), amr: guestAmr }, context))
}

function credentialsForPerson(
  given: Identity,
  pool: IdentityPool,
  { Logins, CustomRoleArn }: GetCredentialsForIdentityCommandInput,
  context: OperationContext,
) {
  const logins = checkLogins(Logins, pool, context)
  const identity = identityForLogins(given, pool, logins, context)
  context.explain(
    { about: 'identity', detail: { given: given.id, answered: identity.id, wasGuest: given.logins.length === 0 } },
  )
  const amr = logins.flatMap(({ provider, subject }) => authenticatedAmr(provider, subject))
  // With several logins the first one's provider decides: AWS does not say which.
  const { providerKey = '', claims = {} } = logins[0] ?? {}
  const question = {
    roles: pool.roles,
    providerKey,
    claims,
    ...(CustomRoleArn !== undefined && { customRoleArn: CustomRoleArn }),
  }
  const roleArn = chooseRole(question, context)
  return answer(
    identity,
    assumeRole({ roleArn, guest: false, ...names(pool, identity), amr: [...new Set(amr)] }, context),
  )
}

/** @throws AwsError when no role is given, with AWS's words for it. */
function chooseRole(question: Parameters<typeof selectRole>[0], context: OperationContext): string {
  const choice = selectRole(question)
  context.explain({ about: 'role', detail: choice })
  if (choice.kind === 'refused') throw new AwsError(choice.code, choice.message)
  return choice.roleArn
}

function names(pool: IdentityPool, identity: Identity) {
  return { identityPoolId: pool.id, identityId: identity.id }
}

function answer(identity: Identity, { accessKeyId, secretAccessKey, sessionToken, expiresAt }: SessionCredentials) {
  return {
    IdentityId: identity.id,
    Credentials: {
      AccessKeyId: accessKeyId,
      SecretKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration: new Date(expiresAt),
    },
  }
}
