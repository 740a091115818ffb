import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigCommand,
  UpdateUserPoolCommand,
  type UpdateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, noSuchPool, roleArn, startPools, type TestPools, unknownPool, without } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const update = (input: Partial<UpdateUserPoolCommandInput> = {}, client = pools.root) =>
  client.send(new UpdateUserPoolCommand({ UserPoolId: pools.poolId, ...input }))
const described = async (UserPoolId = pools.poolId) =>
  (await pools.root.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool

describe('UpdateUserPool is allowed', () => {
  test('ID-120 with its own permission, and resets what is left out besides tags', async () => {
    const UserPoolId = await pools.newPool({
      DeletionProtection: 'ACTIVE',
      UserPoolTags: { team: 'night' },
      UsernameAttributes: ['email'],
      Schema: [{ Name: 'level', AttributeDataType: 'String' }],
      Policies: { PasswordPolicy: { MinimumLength: 20 } },
    })
    const before = await described(UserPoolId)
    await update(
      { UserPoolId, PoolName: 'renamed', AutoVerifiedAttributes: ['email'] },
      pools.whoMay('cognito-idp:UpdateUserPool', pools.arnOf(UserPoolId)),
    )
    const plain = await described(await pools.newPool({ PoolName: 'renamed' }))
    expect(await described(UserPoolId)).toEqual({
      ...plain,
      Id: UserPoolId,
      Arn: pools.arnOf(UserPoolId),
      AutoVerifiedAttributes: ['email'],
      UsernameAttributes: ['email'],
      UserPoolTags: { team: 'night' },
      SchemaAttributes: before?.SchemaAttributes,
      CreationDate: before?.CreationDate,
      LastModifiedDate: expect.any(Date),
    })
  })

  test('and what was given twice is described twice the same', async () => {
    const UserPoolId = await pools.newPool()
    const same = { UserPoolId, Policies: { PasswordPolicy: { MinimumLength: 9, RequireNumbers: true } } }
    await update(same)
    const once = without('LastModifiedDate', { ...(await described(UserPoolId)) })
    await update(same)
    expect(await described(UserPoolId)).toMatchObject(once)
  })

  test('and the second steps that SetUserPoolMfaConfig chose stay', async () => {
    const UserPoolId = await pools.newPool()
    const SoftwareTokenMfaConfiguration = { Enabled: true }
    await pools.root.send(
      new SetUserPoolMfaConfigCommand({ UserPoolId, SoftwareTokenMfaConfiguration, MfaConfiguration: 'OPTIONAL' }),
    )
    const SmsConfiguration = { SnsCallerArn: roleArn, ExternalId: 'x' }
    await update({ UserPoolId, MfaConfiguration: 'ON', SmsConfiguration })
    expect(answerOf(await pools.root.send(new GetUserPoolMfaConfigCommand({ UserPoolId })))).toEqual({
      SoftwareTokenMfaConfiguration,
      MfaConfiguration: 'ON',
    })
  })

  test('and text messages are the second step where there is no other', async () => {
    const UserPoolId = await pools.newPool()
    const SmsConfiguration = { SnsCallerArn: roleArn, ExternalId: 'x' }
    await update({ UserPoolId, MfaConfiguration: 'OPTIONAL', SmsConfiguration })
    expect(answerOf(await pools.root.send(new GetUserPoolMfaConfigCommand({ UserPoolId })))).toEqual({
      SmsMfaConfiguration: { SmsConfiguration },
      MfaConfiguration: 'OPTIONAL',
    })
  })
})

test('UpdateUserPool is denied without its permission', async () => {
  expect(await pools.refusal(update({}, pools.nobody))).toBe(pools.denial('cognito-idp:UpdateUserPool'))
})

test('UpdateUserPool is denied without the permission to pass the role that sends messages', async () => {
  const client = pools.whoMay('cognito-idp:UpdateUserPool')
  expect(await pools.refusal(update({ SmsConfiguration: { SnsCallerArn: roleArn } }, client))).toContain(
    `is not authorized to perform: iam:PassRole on resource: ${roleArn}`,
  )
})

describe('malformed', () => {
  test.each<[string, Partial<UpdateUserPoolCommandInput>, string]>([
    ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
    [
      'changes that wait for no verification',
      { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] } },
      'InvalidParameterException: AttributesRequireVerificationBeforeUpdate must be a subset of AutoVerifiedAttributes.',
    ],
    [
      'a sender without an address',
      { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' } },
      'InvalidParameterException: A SourceArn is required when EmailSendingAccount is DEVELOPER.',
    ],
  ])('%s', async (_, input, problem) => {
    expect(await pools.refusal(update(input))).toBe(problem)
  })

  test.each(['Schema', 'UsernameAttributes', 'AliasAttributes', 'UsernameConfiguration'])(
    'ID-120 %s, which can never change',
    async (member) => {
      const client = pools.rootClient(CognitoIdentityProviderClient)
      client.middlewareStack.add(
        (next) => (given) => {
          const { request } = given as { request: { body: string; headers: Record<string, string> } }
          request.body = JSON.stringify({ UserPoolId: pools.poolId, [member]: [] })
          request.headers['content-length'] = String(request.body.length)
          return next(given)
        },
        { step: 'build', name: 'moreThanTheSdkSends' },
      )
      expect(await pools.refusal(update({}, client))).toContain(member)
    },
  )
})
