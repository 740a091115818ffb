import { withGroupClaims } from '#iam/identity-pool/groupClaims.ts'
import { fittingValue } from '#iam/identity-pool/mappingRule.ts'
import { defaultPrincipalTags, type PrincipalTagMap } from '#iam/identity-pool/principalTagsOfClaims.ts'
import type { IdentityPoolRoles, TokenClaims } from '#iam/identity-pool/types.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'
import { roleName } from '../../../session/roleOfSession.ts'

/** A role that the pool gives to somebody. */
export interface GivenRole {
  readonly arn: string
  /** `readers` */
  readonly name: string
  /** In words: "everybody in the group readers". */
  readonly givenTo: string
  /** Of somebody who gets it; left out for guests. */
  readonly claims?: TokenClaims
}

export interface GivenBy {
  readonly roles: IdentityPoolRoles
  readonly groups: readonly PoolGroup[]
  readonly tagMap?: PrincipalTagMap | undefined
  /** As in RoleMappings: provider and client. */
  readonly providerKey: string
}

/** Every role that the pool can give, once, guests' first; with the claims of somebody who would get it. */
export function givenRoles({ roles, groups, tagMap, providerKey }: GivenBy): readonly GivenRole[] {
  const { Roles: pool = {}, RoleMappings: mappings = {} } = roles
  const mapping = mappings[providerKey]
  const given = new Map<string, GivenRole>()
  const add = (arn: string | undefined, givenTo: string, claims?: TokenClaims) => {
    if (arn === undefined) return
    const known = given.get(arn)
    if (known) given.set(arn, { ...known, givenTo: `${known.givenTo} and ${givenTo}` })
    else given.set(arn, { arn, name: roleName(arn), givenTo, ...(claims && { claims: withTags(claims, tagMap) }) })
  }
  add(pool.unauthenticated, 'every guest')
  add(pool.authenticated, 'everybody who signed in and gets no other role', someone)
  if (mapping?.Type === 'Token')
    for (const group of groups) add(group.roleArn, `everybody in the group ${group.name}`, claimsOfGroups([group]))
  for (const rule of mapping?.RulesConfiguration?.Rules ?? [])
    add(rule.RoleARN, `whoever has ${rule.Claim} ${rule.Value}`, { ...someone, [rule.Claim]: fittingValue(rule) })
  return [...given.values()]
}

const someone: TokenClaims = { sub: '00000000-0000-4000-8000-000000000000', aud: 'client', token_use: 'id' }

/** What an ID token says of somebody in these groups. */
export const claimsOfGroups = (groups: readonly PoolGroup[]): TokenClaims => withGroupClaims(someone, groups)

/** A claim that becomes a tag may be in the token: then the trust policy has to let tags through. Those of groups are as they are. */
function withTags(claims: TokenClaims, tagMap: PrincipalTagMap | undefined): TokenClaims {
  if (!tagMap) return claims
  const mapped = tagMap.UseDefaults ? defaultPrincipalTags : (tagMap.PrincipalTags ?? {})
  const assumed = Object.values(mapped).filter(
    (claim) => !claim.startsWith('cognito:') && !Object.hasOwn(claims, claim),
  )
  return { ...claims, ...Object.fromEntries(assumed.map((claim) => [claim, 'example'])) }
}
