import type {
  IdentityPoolRoleSettings,
  IdentityPoolSettings,
  TagSettings,
} from '../../../aws/services/cognito-identity/types.ts'
import { roleName } from '../../../session/roleOfSession.ts'
import { type Fact, inNames, inWords, told } from './fact.ts'

/** What DescribeIdentityPool tells. */
export function identityPoolFacts(pool: Partial<IdentityPoolSettings>): readonly Fact[] {
  const providers = pool.CognitoIdentityProviders ?? []
  return told([
    inWords('Name', pool.IdentityPoolName),
    inWords(
      'Guests',
      pool.AllowUnauthenticatedIdentities === undefined
        ? undefined
        : pool.AllowUnauthenticatedIdentities
          ? 'get credentials without a sign-in'
          : 'get nothing',
    ),
    inWords(
      'Classic flow',
      pool.AllowClassicFlow
        ? 'allowed: a page may ask STS itself, and no session policy narrows guests'
        : 'not allowed',
    ),
    inNames(
      'User pools whose people it takes',
      providers.flatMap(({ ProviderName }) => ProviderName ?? []),
    ),
    inNames(
      'For the clients',
      providers.flatMap(({ ClientId }) => ClientId ?? []),
    ),
    inWords(
      'The user pool is asked whether a sign-in still holds',
      providers.length === 0
        ? undefined
        : providers.every(({ ServerSideTokenCheck }) => ServerSideTokenCheck)
          ? 'yes'
          : 'no: a token is good until it expires',
    ),
    inNames('Other providers', [
      ...Object.keys(pool.SupportedLoginProviders ?? {}),
      ...(pool.OpenIdConnectProviderARNs ?? []),
      ...(pool.SamlProviderARNs ?? []),
    ]),
    inNames(
      'Provider of developers',
      pool.DeveloperProviderName ? [pool.DeveloperProviderName] : undefined,
      'DeveloperProviderName cannot be changed once it is set.',
    ),
  ])
}

/** What GetIdentityPoolRoles tells. */
export function roleFacts({
  Roles = {},
  RoleMappings = {},
}: Pick<Partial<IdentityPoolRoleSettings>, 'Roles' | 'RoleMappings'>): readonly Fact[] {
  return told([
    inNames('Role of people without another', Roles.authenticated ? [Roles.authenticated] : undefined),
    inNames('Role of guests', Roles.unauthenticated ? [Roles.unauthenticated] : undefined),
    ...Object.entries(RoleMappings).flatMap(([provider, mapping]) => {
      const otherwise =
        mapping.AmbiguousRoleResolution === 'Deny' ? 'refuses' : 'gives the role of people without another'
      const rules = (mapping.RulesConfiguration?.Rules ?? []).map(
        ({ Claim, MatchType, Value, RoleARN = '' }) => `${Claim} ${MatchType} ${Value}: ${roleName(RoleARN)}`,
      )
      const by = mapping.Type === 'Token' ? ['by the token: the role of the group with the lowest precedence'] : rules
      return [
        inNames('Roles are chosen for', [provider]),
        inWords('Chosen', [...by, `where that gives none, ${otherwise}`]),
      ]
    }),
  ])
}

/** What GetPrincipalTagAttributeMap tells. */
export function tagFacts({ UseDefaults, PrincipalTags = {} }: Partial<TagSettings>): readonly Fact[] {
  const tags = Object.entries(PrincipalTags).map(([tag, claim]) => `aws:PrincipalTag/${tag} = ${claim}`)
  return told([
    inWords('Tags of sessions', tags.length === 0 ? 'none: policies cannot ask for claims of the token' : undefined),
    inNames('Tags of sessions', tags),
    inWords('As AWS maps them by default', UseDefaults === undefined ? undefined : UseDefaults ? 'yes' : 'no'),
  ])
}
