/** Walks the operations that AWS's own clients know: none may be missing here, and every action must exist at AWS. */
import { readFileSync } from 'node:fs'
import * as cognitoIdentity from '@aws-sdk/client-cognito-identity'
import * as cognitoIdp from '@aws-sdk/client-cognito-identity-provider'
import * as iam from '@aws-sdk/client-iam'
import * as route53 from '@aws-sdk/client-route-53'
import * as s3 from '@aws-sdk/client-s3'
import * as sts from '@aws-sdk/client-sts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownAction, knownService, resourceTypesOf } from '../tables/actions.ts'
import { requirementsOf } from './requirementsOf.ts'

const environment = { account: '123456789012', region: 'us-east-1' }
const operationsOf = (client: object) =>
  Object.keys(client)
    .filter((name) => /^[A-Z].+Command$/.test(name))
    .map((name) => name.slice(0, -'Command'.length))

const page = readFileSync(new URL('../../docs/iam.md', import.meta.url), 'utf8').replaceAll('\n', ' ')

/** Operations newer than the Service Authorization Reference that the tables were made of. */
const newer =
  /^route53:(Create|Delete|List)ResourceRecordSetProtections$|^cognito-idp:(Admin(ListUserSessions|RevokeUserSession)|DescribeTermsByClient|(Get|Set)UserPool(Client)?SessionConfiguration)$/

/** AWS gives these a resource although the Service Authorization Reference lists none: the path that is listed. */
const pathLists = ['iam:ListUsers', 'iam:ListRoles', 'iam:ListGroups']

/** By the name that docs/iam.md gives it. */
const services = [
  ['S3', 's3', operationsOf(s3), 112],
  ['Route 53', 'route53', operationsOf(route53), 74],
  ['STS', 'sts', operationsOf(sts), 11],
  ['Cognito identity pools', 'cognito-identity', operationsOf(cognitoIdentity), 23],
  ['Cognito user pools', 'cognito-idp', operationsOf(cognitoIdp), 140],
  [
    'those of IAM on users, groups, roles and policies',
    'iam',
    operationsOf(iam).filter((name) => requirementsOf('iam', name, {}, environment)),
    72,
  ],
] as const

describe.each(services)('%s', (name, service, operations, count) => {
  test('has all its operations', () => {
    expect(operations).toHaveLength(count)
  })

  test('is counted so in docs/iam.md', () => {
    expect(page).toContain(`${name} (${count})`)
  })

  test.each(operations)('%s is known, and asks for actions that exist on resources that they act on', (operation) => {
    const needs = requirementsOf(service, operation, {}, environment)
    expect(needs).toBeDefined()
    for (const { action, resource } of needs ?? []) {
      if (!knownService(action.slice(0, action.indexOf(':'))) || newer.test(action)) continue
      expect(knownAction(action)).toBe(action)
      const hasResources = resourceTypesOf(action).length > 0
      if (!hasResources && !pathLists.includes(action)) expect(resource).toBe('*')
    }
  })

  test('takes inputs of any shape, and answers with texts', () => {
    const members = fc.constantFrom(
      'Bucket',
      'Key',
      'Tags',
      'Tagging',
      'Delete',
      'ChangeBatch',
      'VPC',
      'Roles',
      'RoleMappings',
      'CopySource',
      'ResourceIds',
      'Retention',
      'UserName',
      'Path',
      'RoleArn',
      'TransitiveTagKeys',
      'ProvidedContexts',
      'IdentityPoolTags',
      'TaskPolicyArn',
      'UserPoolId',
      'UserPoolTags',
      'SmsConfiguration',
      'SmsMfaConfiguration',
      'AnalyticsConfiguration',
      'CustomDomainConfig',
      'LogConfigurations',
    )
    const inputs = fc.dictionary(
      members,
      fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }),
    )
    fc.assert(
      fc.property(inputs, fc.constantFrom(...operations), (input, operation) => {
        for (const { action, resource } of requirementsOf(service, operation, input, environment) ?? []) {
          expect([typeof action, typeof resource]).toEqual(['string', 'string'])
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('Cognito asks no policy where nobody signs', () => {
  const region = 'us-east-1'
  const pools = new cognitoIdp.CognitoIdentityProviderClient({ region }).config
  const identities = new cognitoIdentity.CognitoIdentityClient({ region }).config
  const signed = (schemes: readonly { readonly schemeId: string }[]) =>
    schemes.some(({ schemeId }) => schemeId === 'aws.auth#sigv4')

  /** The SDK signs it, but its API reference says that no IAM policy is evaluated: the client's secret counts. */
  const signedInVain = ['GetClientToken']

  test.each(operationsOf(cognitoIdp))('user pools: %s', (operation) => {
    const asks = signed(pools.httpAuthSchemeProvider({ operation, region })) && !signedInVain.includes(operation)
    expect(requirementsOf('cognito-idp', operation, {}, environment)?.length !== 0).toBe(asks)
  })

  test.each(operationsOf(cognitoIdentity))('identity pools: %s', (operation) => {
    const asks = signed(identities.httpAuthSchemeProvider({ operation, region }))
    expect(requirementsOf('cognito-identity', operation, {}, environment)?.length !== 0).toBe(asks)
  })
})

test('a user pool operation that acts on a pool is asked on the pool that its input names', () => {
  const onPool = operationsOf(cognitoIdp).filter((operation) =>
    resourceTypesOf(`cognito-idp:${operation}`).some(({ name }) => name === 'userpool'),
  )
  const pool = 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_p'
  const input = { UserPoolId: 'us-east-1_p', ResourceArn: pool }
  const asked = onPool
    .map((operation) => requirementsOf('cognito-idp', operation, input, environment)?.[0])
    .filter((needs) => needs !== undefined)
  expect(asked.length).toBe(onPool.length - 1) // Nobody signs UpdateAuthEventFeedback.
  expect(asked.filter(({ resource }) => resource !== pool)).toEqual([])
})

test('the IAM operations that read and edit users, groups, roles and policies are known', () => {
  const named = [
    'CreateUser',
    'GetUser',
    'ListUsers',
    'DeleteUser',
    'CreateAccessKey',
    'ListAccessKeys',
    'DeleteAccessKey',
    'PutUserPolicy',
    'GetUserPolicy',
    'ListUserPolicies',
    'DeleteUserPolicy',
    'CreateRole',
    'DeleteRole',
    'ListRoles',
    'GetRole',
    'ListRolePolicies',
    'GetRolePolicy',
    'PutRolePolicy',
    'DeleteRolePolicy',
    'AttachRolePolicy',
    'DetachRolePolicy',
    'ListAttachedRolePolicies',
    'AttachUserPolicy',
    'DetachUserPolicy',
    'ListAttachedUserPolicies',
    'GetPolicy',
    'GetPolicyVersion',
    'UpdateAssumeRolePolicy',
    'SimulatePrincipalPolicy',
    'SimulateCustomPolicy',
  ]
  expect(named.filter((name) => !requirementsOf('iam', name, {}, environment))).toEqual([])
  expect(named.filter((name) => !operationsOf(iam).includes(name))).toEqual([])
})
