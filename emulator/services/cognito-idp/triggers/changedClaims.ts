import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { membersOf, unrecognizableOutput } from './runTrigger.ts'

/** What says who, for whom and how long; and what only groups decide. A trigger's changes to them are passed over, as on AWS. */
const untouchable = new Set([
  'acr',
  'amr',
  'at_hash',
  'aud',
  'auth_time',
  'azp',
  'client_id',
  'device_key',
  'event_id',
  'exp',
  'iat',
  'iss',
  'jti',
  'nbf',
  'nonce',
  'origin_jti',
  's_hash',
  'scope',
  'sub',
  'token_use',
  'username',
  'version',
])

interface Claims {
  readonly id: TokenClaims
  readonly access: TokenClaims
}

type Members = Readonly<Record<string, unknown>>

/**
 * The claims of both tokens after a trigger of version 2.
 * @param details `claimsAndScopeOverrideDetails`
 * @throws AwsError InvalidLambdaResponseException for what has not its form.
 */
export function changedClaims({ id, access }: Claims, details: Members): Claims {
  const groups = optional(details.groupOverrideDetails)
  const ofId = optional(details.idTokenGeneration)
  const ofAccess = optional(details.accessTokenGeneration)
  return {
    id: withClaims(withGroups(id, groups, { roles: true }), ofId),
    access: withScopes(withClaims(withGroups(access, groups, { roles: false }), ofAccess), ofAccess),
  }
}

function withClaims(claims: TokenClaims, change: Members): TokenClaims {
  const added = Object.entries(optional(change.claimsToAddOrOverride)).filter(([name]) => isFree(name))
  const suppressed = texts(change.claimsToSuppress).filter(isFree)
  const kept = Object.entries({ ...claims, ...Object.fromEntries(added) }).filter(
    ([name]) => !suppressed.includes(name),
  )
  return Object.fromEntries(kept)
}

/** Left out, the groups stay; an empty list takes them all. */
function withGroups(claims: TokenClaims, change: Members, has: { readonly roles: boolean }): TokenClaims {
  const { groupsToOverride: groups, iamRolesToOverride: roles, preferredRole } = change
  const overridden = {
    ...(isGiven(groups) && { 'cognito:groups': texts(groups) }),
    ...(has.roles && isGiven(roles) && { 'cognito:roles': texts(roles) }),
    ...(has.roles && isGiven(preferredRole) && { 'cognito:preferred_role': text(preferredRole) }),
  }
  const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries({ ...claims, ...overridden }).filter(([, value]) => !isEmpty(value)))
}

function withScopes(claims: TokenClaims, change: Members): TokenClaims {
  const added = texts(change.scopesToAdd)
  const suppressed = texts(change.scopesToSuppress)
  if (added.length + suppressed.length === 0) return claims
  const present = String(claims.scope ?? '').split(' ')
  const scopes = [...new Set([...present, ...added])].filter((scope) => scope !== '' && !suppressed.includes(scope))
  return { ...claims, scope: scopes.join(' ') }
}

function isFree(name: string): boolean {
  return !untouchable.has(name) && !name.startsWith('cognito:')
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

function optional(value: unknown): Members {
  const members = isGiven(value) ? membersOf(value) : {}
  if (!members) throw unrecognizableOutput()
  return members
}

function texts(value: unknown): string[] {
  if (!isGiven(value)) return []
  if (!Array.isArray(value)) throw unrecognizableOutput()
  return value.map(text)
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw unrecognizableOutput()
  return value
}
