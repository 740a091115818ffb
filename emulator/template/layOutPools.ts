import type { MappingRule } from '#iam/identity-pool/types.ts'
import type { SeedGroup, SeedIdentityPool, SeedRoleMapping, SeedUserPool } from '../seed/seedDocument.ts'
import type { StackResource } from './app.ts'
import { type Finding, TemplateError } from './finding.ts'
import { flagAt, numberAt, objectAt, objectsAt, textAt, textsAt } from './read.ts'
import { isObject, type JsonObject, textOf } from './template.ts'

/** The user pool of an app with its client and groups. @throws TemplateError when there is none: nobody could sign in */
export function layOutUserPool(resources: readonly StackResource[], findings: Finding[]): SeedUserPool {
  const [pool, ...others] = resources.filter(({ type }) => type === 'AWS::Cognito::UserPool')
  if (!pool)
    throw new TemplateError(
      'AWS::Cognito::UserPool',
      'the app makes no user pool. Where it names an existing one, connect the console to that one instead.',
    )
  leaveOut(others, findings, `People sign in to ${pool.where} alone.`)
  if (typeof pool.properties.MfaConfiguration === 'boolean')
    findings.push({
      kind: 'problem',
      where: pool.where,
      text: 'MfaConfiguration is true or false, which is how YAML reads ON and OFF. Write "ON" or "OFF", in quotes.',
    })
  const clients = resources.filter(
    ({ type, properties }) => type === 'AWS::Cognito::UserPoolClient' && textAt(properties, 'UserPoolId') === pool.ref,
  )
  // A browser keeps no secret, so a client that has one is not its.
  const client = clients.find(({ properties }) => !flagAt(properties, 'GenerateSecret')) ?? clients[0]
  if (!client)
    throw new TemplateError(pool.where, 'the user pool has no app client, so no page can sign anybody in. Add one.')
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
    groups: groups.map(groupOf),
  }
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

/** The identity pool of an app with its roles. @throws TemplateError when there is none: nobody would get credentials */
export function layOutIdentityPool(resources: readonly StackResource[], findings: Finding[]): SeedIdentityPool {
  const [pool, ...others] = resources.filter(({ type }) => type === 'AWS::Cognito::IdentityPool')
  if (!pool)
    throw new TemplateError(
      'AWS::Cognito::IdentityPool',
      'the app makes no identity pool, so nobody gets credentials of AWS. Add one.',
    )
  leaveOut(others, findings, `Credentials come from ${pool.where} alone.`)
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
  const [mapping] = Object.values(objectAt(attachment?.properties ?? {}, 'RoleMappings')).filter(isObject)
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

function leaveOut(others: readonly StackResource[], findings: Finding[], text: string): void {
  for (const { where } of others) findings.push({ kind: 'not emulated', where, text })
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
