import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conditionKeysOf, knownAction } from '../tables/actions.ts'
import { sameConditionKey } from '../tables/conditionKeys.ts'
import { requirementsFrom, requirementsOf, type ServiceId } from './requirementsOf.ts'
import type { OperationInput } from './types.ts'

/** A requirement as the files write it: action, resource, and the context unless it is empty. */
type Written = readonly [action: string, resource: string, context?: Readonly<Record<string, unknown>>]

interface RequirementCase {
  readonly operation: string
  /** What this case shows, where the operation has several. */
  readonly says?: string
  readonly input: OperationInput
  readonly needs: readonly Written[]
}

const environment = { account: '123456789012', region: 'us-east-1' }
/** What an AssumeRole passes to its session is asked with the keys of the whole call, of which AWS lists a few for each. */
const documentsItsKeys = (action: string) =>
  knownAction(action) !== undefined && !['sts:TagSession', 'sts:SetSourceIdentity', 'sts:SetContext'].includes(action)

const folder = new URL('./cases/', import.meta.url)
const services = readdirSync(folder).map((file) => file.replace('.json', '')) as ServiceId[]

describe.each(services)('%s', (service) => {
  const cases: readonly RequirementCase[] = JSON.parse(readFileSync(new URL(`${service}.json`, folder), 'utf8'))

  test.each(cases)('$operation $says', ({ operation, input, needs }) => {
    const expected = needs.map(([action, resource, context = {}]) => ({ action, resource, context }))
    expect(requirementsOf(service, operation, input, environment)).toEqual(expected)
  })

  test.each(cases)('$operation $says: AWS documents each condition key for its action', ({ needs }) => {
    const undocumented = needs
      .filter(([action]) => documentsItsKeys(action))
      .flatMap(([action, , context = {}]) =>
        Object.keys(context)
          .filter((key) => !conditionKeysOf(action).some((defined) => sameConditionKey(defined, key)))
          .map((key) => `${key} of ${action}`),
      )
    expect(undocumented).toEqual([])
  })
})

describe('requirementsOf', () => {
  test.each(['constructor', '__proto__', 'toString', 'NoSuchOperation'])('knows nothing of %s', (operation) => {
    expect(requirementsOf('s3', operation, {})).toBeUndefined()
  })

  test('knows nothing of services whose tables are empty', () => {
    expect(requirementsFrom({ anywhere: {} }, 'SendMessage', {}, environment)).toBeUndefined()
  })

  test('takes inputs of any shape', () => {
    const strange = {
      Bucket: 7,
      Key: null,
      Delete: 'x',
      Tagging: { TagSet: [null, 'x'] },
      CopySource: '%E0%A4%A',
      ChangeBatch: [],
    }
    for (const operation of [
      'PutObject',
      'DeleteObjects',
      'CopyObject',
      'PutObjectTagging',
      'CreateBucket',
      'ListObjectsV2',
    ]) {
      expect(requirementsOf('s3', operation, strange)?.length).toBeGreaterThan(0)
    }
    expect(requirementsOf('route53', 'ChangeResourceRecordSets', strange)).toHaveLength(1)
  })

  test('dates of an input are ISO 8601', () => {
    const until = new Date('2027-01-01T00:00:00Z')
    const needs = requirementsOf('s3', 'PutObject', {
      Bucket: 'b',
      Key: 'k',
      ObjectLockMode: 'GOVERNANCE',
      ObjectLockRetainUntilDate: until,
    })
    expect(needs?.[1]?.context['s3:object-lock-retain-until-date']).toBe('2027-01-01T00:00:00.000Z')
  })

  test('an operation on a resource of an account is unknown without one', () => {
    for (const [service, operation] of [
      ['iam', 'GetUser'],
      ['cognito-identity', 'DeleteIdentityPool'],
      ['cognito-idp', 'AdminGetUser'],
      ['s3', 'CreateSession'],
    ] as const) {
      expect(requirementsOf(service, operation, {})).toBeUndefined()
      expect(requirementsOf(service, operation, {}, environment)).not.toHaveLength(0)
    }
  })

  test('ARNs are of the partition that the call is made in', () => {
    const china = { ...environment, region: 'cn-north-1', partition: 'aws-cn' }
    const resourceOf = (...call: Parameters<typeof requirementsOf>) => requirementsOf(...call)?.[0]?.resource
    expect(resourceOf('s3', 'GetObject', { Bucket: 'b', Key: 'k' }, china)).toBe('arn:aws-cn:s3:::b/k')
    expect(resourceOf('iam', 'GetRole', { RoleName: 'r' }, china)).toBe('arn:aws-cn:iam::123456789012:role/r')
    expect(resourceOf('iam', 'ListPolicies', {}, china)).toBe('*')
    expect(resourceOf('cognito-idp', 'AdminGetUser', { UserPoolId: 'cn-north-1_p' }, china)).toBe(
      'arn:aws-cn:cognito-idp:cn-north-1:123456789012:userpool/cn-north-1_p',
    )
  })

  test('whoever knows the stored path of an identity gives its ARN', () => {
    const identityArn = (type: string, name: string) =>
      name === 'r' ? `arn:aws:iam::123456789012:${type}/app/${name}` : undefined
    const resourceOf = (input: OperationInput) =>
      requirementsOf('iam', 'GetRole', input, { ...environment, identityArn })?.[0]?.resource
    expect(resourceOf({ RoleName: 'r' })).toBe('arn:aws:iam::123456789012:role/app/r')
    expect(resourceOf({ RoleName: 's' })).toBe('arn:aws:iam::123456789012:role/s')
  })

  test('whoever knows the pools of identities gives their ARNs as a condition key, each once', () => {
    const identityPoolArn = (id: string) => (id.endsWith('x') ? undefined : `arn:of:${id.slice(0, 1)}`)
    const keysOf = (operation: string, input: OperationInput) =>
      requirementsOf('cognito-identity', operation, input, { ...environment, identityPoolArn })?.map(
        ({ resource, context }) => [resource, context['cognito-identity:IdentityPoolArn']],
      )
    expect(keysOf('DescribeIdentity', { IdentityId: 'a1' })).toEqual([['*', 'arn:of:a']])
    expect(keysOf('DescribeIdentity', { IdentityId: 'ax' })).toEqual([['*', undefined]])
    expect(keysOf('DeleteIdentities', { IdentityIdsToDelete: ['a1', 'b1', 'a2', 'bx'] })).toEqual([
      ['*', 'arn:of:a'],
      ['*', 'arn:of:b'],
      ['*', undefined],
    ])
    expect(keysOf('DeleteIdentities', { IdentityIdsToDelete: [] })).toEqual([['*', undefined]])
  })

  test('an operation on a user that names none is on the caller', () => {
    const callerArn = 'arn:aws:iam::123456789012:user/eu/olga'
    expect(requirementsOf('iam', 'GetUser', {}, { ...environment, callerArn })?.[0]?.resource).toBe(callerArn)
    expect(requirementsOf('iam', 'GetUser', {}, environment)?.[0]?.resource).toBe('arn:aws:iam::123456789012:user/')
  })
})
