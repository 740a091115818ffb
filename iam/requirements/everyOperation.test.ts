/** Walks the operations that AWS's own clients know: none may be missing here, and every action must exist at AWS. */
import * as cognitoIdentity from '@aws-sdk/client-cognito-identity'
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

/** Operations newer than the Service Authorization Reference that the tables were made of. */
const newer = /^route53:(Create|Delete|List)ResourceRecordSetProtections$/

/** AWS gives these a resource although the Service Authorization Reference lists none: the path that is listed. */
const pathLists = ['iam:ListUsers', 'iam:ListRoles', 'iam:ListGroups']

describe.each([
  ['s3', operationsOf(s3), 112],
  ['route53', operationsOf(route53), 74],
  ['sts', operationsOf(sts), 11],
  ['cognito-identity', operationsOf(cognitoIdentity), 23],
  ['iam', operationsOf(iam).filter((name) => requirementsOf('iam', name, {}, environment)), 72],
] as const)('%s', (service, operations, count) => {
  test('has all its operations', () => {
    expect(operations).toHaveLength(count)
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
