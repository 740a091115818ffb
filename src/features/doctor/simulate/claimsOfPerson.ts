import { withGroupClaims } from '#iam/identity-pool/groupClaims.ts'
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { PoolGroup, PoolPerson } from '../../../aws/services/cognito-idp/types.ts'
import { providerKey } from '../../../session/roleOfSession.ts'

/** What the user pool would write into the ID token of somebody, as far as it decides about roles and tags. */
export function claimsOfPerson(
  { username, attributes }: Pick<PoolPerson, 'username' | 'attributes'>,
  groups: readonly PoolGroup[],
  configuration: AwsConfig,
): TokenClaims {
  const own = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value]),
  )
  const claims = {
    ...own,
    iss: `https://${providerKey(configuration).split(':')[0]}`,
    aud: configuration.userPoolClientId,
    token_use: 'id',
    'cognito:username': username,
  }
  return withGroupClaims(claims, groups)
}

/** The same claims with other groups: roles and preferred role follow, as the user pool would write them. */
export function withGroups(claims: TokenClaims, names: readonly string[], known: readonly PoolGroup[]): TokenClaims {
  // A group that the pool does not have is in a token all the same where somebody writes it there.
  return withGroupClaims(
    claims,
    names.map((name) => known.find((group) => group.name === name) ?? { name }),
  )
}
