/**
 * The trigger before tokens: it is asked once they are made and before anybody is given them, because making them is one
 * transaction with the sign-in. Source: Cognito Developer Guide, "Pre token generation Lambda trigger", version 2.
 */
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { readJwt, signToken } from '../../../tokens/jwt.ts'
import type { OperationContext } from '../../operation.ts'
import type { Parameters, SignInPlace } from '../sign-in/signInStep.ts'
import { forgetSignIn } from '../tokens/refreshTokens.ts'
import { PoolUsers } from '../users/users.ts'
import { changedClaims } from './changedClaims.ts'
import { membersOf, remarkNeverRun, runTrigger, triggerAttributes, unrecognizableOutput } from './runTrigger.ts'

interface Why {
  /** `HostedAuth`: a sign-in at the pool's domain. */
  readonly source: 'Authentication' | 'HostedAuth' | 'RefreshTokens' | 'NewPasswordChallenge'
  readonly clientMetadata?: Parameters | undefined
}

/** @param step of a sign-in; without tokens it is left as it is. @throws AwsError what the trigger fails with; then nobody has signed in. */
export async function tokensAsTriggered<
  Step extends { readonly AuthenticationResult?: AuthenticationResultType | undefined },
>(context: OperationContext, place: SignInPlace, step: Step, why: Why): Promise<Step> {
  const { AuthenticationResult: result } = step
  if (!result) return step
  if (why.source !== 'RefreshTokens') {
    remarkNeverRun(context, place.pool, ['PreAuthentication', 'PostAuthentication'])
  }
  try {
    return { ...step, AuthenticationResult: await triggered(context, place, result, why) }
  } catch (problem) {
    const { RefreshToken: kept } = result
    if (kept !== undefined && why.source !== 'RefreshTokens') {
      context.store.transaction(() => forgetSignIn(context.store, kept))
    }
    throw problem
  }
}

async function triggered(
  context: OperationContext,
  { pool, client, keys }: SignInPlace,
  result: AuthenticationResultType,
  { source, clientMetadata }: Why,
): Promise<AuthenticationResultType> {
  // An OAuth sign-in without `openid` has no ID token, and its groups are those of the access token.
  const id = result.IdToken === undefined ? undefined : claimsOf(result.IdToken)
  const access = claimsOf(result.AccessToken)
  const user = new PoolUsers(context.store, pool).get(String(access.username))
  const response = await runTrigger(context, pool, {
    name: 'preTokenGeneration',
    source: `TokenGeneration_${source}`,
    clientId: client.id,
    username: String(access.username),
    version: '2',
    request: {
      userAttributes: triggerAttributes(user),
      groupConfiguration: {
        groupsToOverride: access['cognito:groups'] ?? [],
        iamRolesToOverride: id?.['cognito:roles'] ?? [],
        preferredRole: id?.['cognito:preferred_role'] ?? null,
      },
      scopes: String(access.scope ?? '')
        .split(' ')
        .filter(Boolean),
      ...(clientMetadata && { clientMetadata }),
    },
    response: { claimsAndScopeOverrideDetails: null },
  })
  const details = response?.claimsAndScopeOverrideDetails ?? undefined
  if (response?.claimsOverrideDetails) {
    context.remark({ about: 'trigger', detail: { trigger: 'PreTokenGeneration', ignored: firstVersion } })
  }
  if (details === undefined) return result
  const changes = membersOf(details)
  if (!changes) throw unrecognizableOutput()
  const changed = changedClaims({ id: id ?? {}, access }, changes)
  return {
    ...result,
    AccessToken: signToken(keys.access, changed.access),
    ...(id && { IdToken: signToken(keys.id, changed.id) }),
  }
}

const firstVersion =
  'The answer is one of version 1 (claimsOverrideDetails); version 2 has claimsAndScopeOverrideDetails.'

function claimsOf(token: string | undefined): TokenClaims {
  const claims = readJwt(token ?? '')?.claims
  if (!claims) throw new Error('A token that was just made cannot be read.')
  return claims
}
