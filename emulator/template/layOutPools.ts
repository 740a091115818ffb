import type { MappingRule } from '#iam/identity-pool/types.ts'
import type { SeedGroup, SeedIdentityPool, SeedRoleMapping, SeedUserPool } from '../seed/seedDocument.ts'
import type { StackResource } from './app.ts'
import type { ChosenPools } from './choosePools.ts'
import type { Finding } from './finding.ts'
import { firstFactorsOf } from './firstFactorsOf.ts'
import { flagAt, numberAt, objectAt, objectsAt, textAt, textsAt } from './read.ts'
import { isObject, type JsonObject, textOf } from './template.ts'

/** The user pool of an app with its client and groups. */
export function layOutUserPool(
  resources: readonly StackResource[],
  { userPool: pool, client }: ChosenPools,
  findings: Finding[],
): SeedUserPool {
  if (typeof pool.properties.MfaConfiguration === 'boolean')
    findings.push({
      kind: 'problem',
      where: pool.where,
      text: 'MfaConfiguration is true or false, which is how YAML reads ON and OFF. Write "ON" or "OFF", in quotes.',
    })
  const groups = resources.filter(
    ({ type, properties }) => type === 'AWS::Cognito::UserPoolGroup' && textAt(properties, 'UserPoolId') === pool.ref,
  )
  const required = objectsAt(pool.properties, 'Schema')
    .filter((attribute) => flagAt(attribute, 'Required'))
    .map(({ Name }) => textOf(Name))
  const policy = objectAt(objectAt(pool.properties, 'Policies'), 'PasswordPolicy')
  const minimumLength = numberAt(policy, 'MinimumLength')
  return {
    id: pool.ref,
    clientId: client.ref,
    requiredAttributes: [...new Set(['email', ...required])],
    selfSignUp: !flagAt(objectAt(pool.properties, 'AdminCreateUserConfig'), 'AllowAdminCreateUserOnly'),
    passwordPolicy: {
      ...(minimumLength !== undefined && { minimumLength }),
      requireLowercase: flagAt(policy, 'RequireLowercase') ?? false,
      requireUppercase: flagAt(policy, 'RequireUppercase') ?? false,
      requireNumbers: flagAt(policy, 'RequireNumbers') ?? false,
      requireSymbols: flagAt(policy, 'RequireSymbols') ?? false,
    },
    ...mfaOf(pool),
    ...firstFactorsOf({ pool, client }, findings),
    groups: groups.map(groupOf),
  }
}

const methods = { SOFTWARE_TOKEN_MFA: 'TOTP', SMS_MFA: 'SMS', EMAIL_OTP: 'EMAIL' } as const

function mfaOf({ properties }: StackResource): Pick<SeedUserPool, 'mfa'> {
  const configuration = textAt(properties, 'MfaConfiguration')
  if (configuration !== 'ON' && configuration !== 'OPTIONAL') return {}
  const enabled = textsAt(properties, 'EnabledMfas')
  const named = Object.entries(methods).flatMap(([name, method]) => (enabled.includes(name) ? [method] : []))
  return { mfa: { configuration, methods: named } }
}

function groupOf({ ref: name, properties }: StackResource): SeedGroup {
  const precedence = numberAt(properties, 'Precedence')
  const role = roleNameIn(textAt(properties, 'RoleArn'))
  const description = textAt(properties, 'Description')
  return {
    name,
    ...(precedence !== undefined && { precedence }),
    ...(role && { role }),
    ...(description && { description }),
  }
}

/** The identity pool of an app with its roles. */
export function layOutIdentityPool(
  resources: readonly StackResource[],
  chosen: ChosenPools,
  findings: Finding[],
): SeedIdentityPool {
  const { identityPool: pool } = chosen
  const ofPool = ({ properties }: StackResource) => textAt(properties, 'IdentityPoolId') === pool.ref
  const attachment = resources.find((one) => one.type === 'AWS::Cognito::IdentityPoolRoleAttachment' && ofPool(one))
  if (!attachment)
    findings.push({
      kind: 'problem',
      where: pool.where,
      text: 'The identity pool has no roles, so it gives nobody credentials. Add an AWS::Cognito::IdentityPoolRoleAttachment.',
    })
  const roles = objectAt(attachment?.properties ?? {}, 'Roles')
  const [authenticated, unauthenticated] = [
    roleNameIn(textAt(roles, 'authenticated')),
    roleNameIn(textAt(roles, 'unauthenticated')),
  ]
  const mapping = attachment && mappingFor(chosen, attachment, findings)
  const tags = resources.find((one) => one.type === 'AWS::Cognito::IdentityPoolPrincipalTag' && ofPool(one))
  return {
    id: pool.ref,
    name: textAt(pool.properties, 'IdentityPoolName') ?? 'identityPool',
    allowGuests: flagAt(pool.properties, 'AllowUnauthenticatedIdentities') ?? false,
    ...(authenticated && { authenticated }),
    ...(unauthenticated && { unauthenticated }),
    ...(mapping && { roleMapping: roleMapping(mapping) }),
    ...(tags && { principalTags: principalTags(tags.properties) }),
  }
}

/** The mapping whose provider is the user pool and its client: AWS asks no other. */
function mappingFor(
  { userPool, client }: ChosenPools,
  { where, properties }: StackResource,
  findings: Finding[],
): JsonObject | undefined {
  const mappings = Object.entries(objectAt(properties, 'RoleMappings')).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  )
  const isOurs = ([key, mapping]: [string, JsonObject]) =>
    (textAt(mapping, 'IdentityProvider') ?? key).endsWith(`/${userPool.ref}:${client.ref}`)
  const ours = mappings.find(isOurs)
  if (!ours && mappings.length > 0)
    findings.push({
      kind: 'problem',
      where,
      text: `No mapping of roles is for ${userPool.where} with ${client.where}, so everybody has the role for all. Name that provider: cognito-idp.<region>.amazonaws.com/<user pool id>:<client id>.`,
    })
  return ours?.[1]
}

function roleMapping(mapping: JsonObject): SeedRoleMapping {
  const rules = objectsAt(objectAt(mapping, 'RulesConfiguration'), 'Rules').map((rule) => ({
    Claim: textOf(rule.Claim),
    MatchType: textOf(rule.MatchType) as MappingRule['MatchType'],
    Value: textOf(rule.Value),
    role: roleNameIn(textAt(rule, 'RoleARN')) ?? '',
  }))
  const ambiguous = textAt(mapping, 'AmbiguousRoleResolution')
  return {
    type: textAt(mapping, 'Type') === 'Rules' ? 'Rules' : 'Token',
    ...((ambiguous === 'AuthenticatedRole' || ambiguous === 'Deny') && { ambiguous }),
    ...(rules.length > 0 && { rules }),
  }
}

/** The tags that Cognito gives by default are the claims of the same meaning. */
function principalTags(properties: JsonObject): Readonly<Record<string, string>> {
  if (flagAt(properties, 'UseDefaults')) return { username: 'sub', client: 'aud' }
  return Object.fromEntries(
    Object.entries(objectAt(properties, 'PrincipalTags')).map(([tag, claim]) => [tag, textOf(claim)]),
  )
}

/** `arn:aws:iam::123456789012:role/path/readers` -> `readers` */
function roleNameIn(arn: string | undefined): string | undefined {
  return arn?.slice(arn.lastIndexOf('/') + 1) || undefined
}

/** Functions that Cognito would call in the course of a sign-in, by the name of their trigger. */
export function triggersOf(resources: readonly StackResource[]): readonly { where: string; trigger: string }[] {
  return resources
    .filter(({ type }) => type === 'AWS::Cognito::UserPool')
    .flatMap(({ where, properties }) =>
      Object.keys(objectAt(properties, 'LambdaConfig')).map((trigger) => ({ where, trigger })),
    )
}

/** Providers besides the user pool, which nobody can sign in with here. */
export function otherProvidersOf(resources: readonly StackResource[]): readonly { where: string; provider: string }[] {
  return resources
    .filter(({ type }) => type === 'AWS::Cognito::UserPoolIdentityProvider')
    .map(({ where, properties }) => ({ where, provider: textsAt(properties, 'ProviderName')[0] ?? 'a provider' }))
}
