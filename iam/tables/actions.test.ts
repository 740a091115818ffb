import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  actionsMatching,
  conditionKeysOf,
  conditionKeyType,
  knownAction,
  knownService,
  resourceFormatsOf,
  resourceTypesOf,
  typeOfConditionKey,
} from './actions.ts'
import { sameConditionKey } from './conditionKeys.ts'
import { globalConditionKey, globalKeyType } from './globalConditionKeys.ts'
import { newerActions } from './newerActions.ts'

describe('the tables of actions', () => {
  test('hold six services', () => {
    const services = ['s3', 'route53', 'sts', 'iam', 'cognito-identity', 'cognito-idp']
    expect(services.filter((service) => !knownService(service))).toEqual([])
    expect(knownService('ec2')).toBe(false)
    expect(knownService('S3')).toBe(true)
    expect(actionsMatching('*').length).toBeGreaterThan(600)
  })

  test('know an action in any case, as AWS spells it', () => {
    expect(knownAction('S3:getobject')).toBe('s3:GetObject')
    expect(knownAction('s3:HeadObject')).toBeUndefined()
    expect(knownAction('constructor')).toBeUndefined()
  })

  test('know actions that are newer than the reference, and none twice', () => {
    expect(knownAction('iam:GetRequestAuthorizationDetails')).toBe('iam:GetRequestAuthorizationDetails')
    expect(resourceTypesOf('iam:GetRequestAuthorizationDetails')).toEqual([])
    expect(conditionKeysOf('iam:GetRequestAuthorizationDetails')).toEqual([])
    for (const [prefix, lines] of Object.entries(newerActions)) {
      const generated = readFileSync(new URL(`./generated/${prefix}.ts`, import.meta.url), 'utf8')
      expect(lines.filter((line) => generated.includes(`'${line.split('|')[0]}|`))).toEqual([])
    }
  })

  test('find what a pattern covers', () => {
    expect(actionsMatching('s3:GetObject')).toEqual(['s3:GetObject'])
    expect(actionsMatching('route53:*QueryLoggingConfig?')).toEqual(['route53:ListQueryLoggingConfigs'])
    expect(actionsMatching('sts:Assume*')).toEqual([
      'sts:AssumeRole',
      'sts:AssumeRoleWithSAML',
      'sts:AssumeRoleWithWebIdentity',
      'sts:AssumeRoot',
    ])
    expect(actionsMatching('s3:Nothing*')).toEqual([])
  })

  test('know on what an action acts', () => {
    expect(resourceTypesOf('s3:ListBucket').map(({ name }) => name)).toContain('bucket')
    expect(resourceTypesOf('s3:getObject')).toContainEqual({
      name: 'object',
      arn: 'arn:${Partition}:s3:::${BucketName}/${ObjectName}',
    })
    expect(resourceTypesOf('route53:ListHostedZones')).toEqual([])
    expect(resourceTypesOf('s3:Nothing')).toEqual([])
  })

  test('know the condition keys of an action and their types', () => {
    expect(conditionKeysOf('s3:ListBucket')).toContain('s3:prefix')
    expect(conditionKeysOf('s3:GetObject')).not.toContain('s3:prefix')
    expect(conditionKeysOf('s3:Nothing')).toEqual([])
    expect(conditionKeyType('s3:ListBucket', 'S3:max-keys')).toBe('Numeric')
    expect(conditionKeyType('s3:GetObject', 's3:prefix')).toBeUndefined()
  })

  test('know the type of a key whoever carries it, and the formats of a service', () => {
    expect(typeOfConditionKey('S3:Prefix')).toBe('String')
    expect(typeOfConditionKey('s3:ExistingObjectTag/team')).toBe('String')
    expect(typeOfConditionKey('route53:ChangeResourceRecordSetsActions')).toBe('ArrayOfString')
    expect(typeOfConditionKey('ec2:Region')).toBeUndefined()
    expect(resourceFormatsOf('s3')).toContain('arn:${Partition}:s3:::${BucketName}')
    expect(resourceFormatsOf('ec2')).toEqual([])
  })

  test('know the keys that all services have', () => {
    expect(globalConditionKey('AWS:principaltag/Team')).toBe('aws:PrincipalTag/${TagKey}')
    expect(globalConditionKey('aws:Sourcelp')).toBeUndefined()
    expect(globalKeyType('aws:tagkeys')).toBe('ArrayOfString')
  })

  test.each([
    ['s3:prefix', 'S3:Prefix', true],
    ['s3:prefix', 's3:prefixes', false],
    ['s3:ExistingObjectTag/<key>', 's3:existingobjecttag/team', true],
    ['s3:ExistingObjectTag/<key>', 's3:ExistingObjectTag/', false],
    ['aws:RequestTag/${TagKey}', 'aws:RequestTag/team', true],
    ['aws:RequestTag/${TagKey}', 'aws:ResourceTag/team', false],
  ])('%s names %s: %s', (defined, key, same) => {
    expect(sameConditionKey(defined, key)).toBe(same)
  })
})
