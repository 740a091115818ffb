import {
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigCommand,
  type SetUserPoolMfaConfigCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, noSuchPool, roleArn, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const set = (input: Partial<SetUserPoolMfaConfigCommandInput> = {}, client = pools.root) =>
  client.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId: pools.poolId,
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      ...input,
    }),
  )
const got = async (UserPoolId = pools.poolId) =>
  answerOf(await pools.root.send(new GetUserPoolMfaConfigCommand({ UserPoolId })))

describe('SetUserPoolMfaConfig is allowed', () => {
  test('with its own permission, and what is left out is switched off', async () => {
    const WebAuthnConfiguration = { RelyingPartyId: 'example.test', UserVerification: 'required' as const }
    await set({ WebAuthnConfiguration }, pools.whoMay('cognito-idp:SetUserPoolMfaConfig'))
    expect(await got()).toEqual({
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      WebAuthnConfiguration,
    })
    const { UserPool } = await pools.root.send(new DescribeUserPoolCommand({ UserPoolId: pools.poolId }))
    expect(UserPool).toMatchObject({ MfaConfiguration: 'OPTIONAL' })
    expect(UserPool).not.toHaveProperty('SoftwareTokenMfaConfiguration')
    await set({ MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: undefined })
    expect(await got()).toEqual({ MfaConfiguration: 'OFF' })
  })

  test('with messages by SMS and e-mail, where the pool can send them', async () => {
    const SourceArn = 'arn:aws:ses:us-east-1:123456789012:identity/crew@example.test'
    const UserPoolId = await pools.newPool({ EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn } })
    const sms = { SmsAuthenticationMessage: 'Say {####}', SmsConfiguration: { SnsCallerArn: roleArn, ExternalId: 'x' } }
    const email = { Message: 'Type {####}', Subject: 'Code' }
    await set({ UserPoolId, SmsMfaConfiguration: sms, EmailMfaConfiguration: email, MfaConfiguration: 'ON' })
    expect(await got(UserPoolId)).toEqual({
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      SmsMfaConfiguration: sms,
      EmailMfaConfiguration: email,
    })
    const { UserPool } = await pools.root.send(new DescribeUserPoolCommand({ UserPoolId }))
    expect(UserPool?.SmsConfiguration).toEqual(sms.SmsConfiguration)
  })
})

test('SetUserPoolMfaConfig is denied without its permission', async () => {
  expect(await pools.refusal(set({}, pools.nobody))).toBe(pools.denial('cognito-idp:SetUserPoolMfaConfig'))
})

test.each<[string, Partial<SetUserPoolMfaConfigCommandInput>, string]>([
  ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
  [
    'SMS without a way to send it',
    { SmsMfaConfiguration: { SmsAuthenticationMessage: 'Say {####}' } },
    'InvalidParameterException: SMS MFA requires an SmsConfiguration.',
  ],
  [
    'e-mail from the address of Cognito',
    { EmailMfaConfiguration: { Subject: 'Code', Message: 'Type {####}' } },
    'InvalidParameterException: Email MFA requires an EmailConfiguration with EmailSendingAccount DEVELOPER.',
  ],
  [
    'second steps of no kind',
    { SoftwareTokenMfaConfiguration: { Enabled: false } },
    'InvalidParameterException: Invalid MFA configuration given, can not turn on MFA without an MFA factor configured.',
  ],
])('SetUserPoolMfaConfig refuses malformed input: %s', async (_, input, problem) => {
  const UserPoolId = await pools.newPool()
  expect(await pools.refusal(set({ UserPoolId, ...input }))).toBe(problem)
})
