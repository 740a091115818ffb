import {
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  DescribeUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleArn, startPools, type TestPools } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const create = (input: Partial<CreateUserPoolCommandInput> = {}, client = pools.root) =>
  client.send(new CreateUserPoolCommand({ PoolName: 'crew', ...input }))

describe('CreateUserPool is allowed', () => {
  test("with its own permission, and answers Cognito's defaults", async () => {
    const { UserPool } = await create({}, pools.whoMay('cognito-idp:CreateUserPool', '*'))
    const { SchemaAttributes, ...pool } = UserPool ?? {}
    expect(pool).toEqual({
      Id: expect.stringMatching(/^us-east-1_[A-Za-z0-9]{9}$/),
      Name: 'crew',
      Arn: pools.arnOf(pool.Id),
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      DeletionProtection: 'INACTIVE',
      LambdaConfig: {},
      MfaConfiguration: 'OFF',
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
      EstimatedNumberOfUsers: 0,
      UserPoolTags: {},
      UserPoolTier: 'ESSENTIALS',
      CreationDate: expect.any(Date),
      LastModifiedDate: expect.any(Date),
    })
    expect(SchemaAttributes).toHaveLength(21)
    expect(SchemaAttributes?.[0]).toEqual({
      Name: 'sub',
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Mutable: false,
      Required: true,
      StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' },
    })
  })

  test('with everything that can be said, and describes what was given', async () => {
    const given = {
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireUppercase: true,
          RequireLowercase: false,
          RequireNumbers: true,
          RequireSymbols: false,
          TemporaryPasswordValidityDays: 3,
          PasswordHistorySize: 4,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
      },
      DeletionProtection: 'ACTIVE',
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:123456789012:function:greet' },
      AutoVerifiedAttributes: ['email', 'phone_number'],
      AliasAttributes: ['email', 'preferred_username'],
      SmsAuthenticationMessage: 'Say {####}',
      VerificationMessageTemplate: {
        DefaultEmailOption: 'CONFIRM_WITH_LINK',
        EmailMessageByLink: 'Go {##here##}',
        EmailSubjectByLink: 'Go',
      },
      MfaConfiguration: 'OPTIONAL',
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/crew@example.test',
        From: 'Crew <crew@example.test>',
        ReplyToEmailAddress: 'answer@example.test',
      },
      SmsConfiguration: { SnsCallerArn: roleArn, ExternalId: 'crew', SnsRegion: 'us-east-1' },
      UserPoolTags: { team: 'crew' },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
      UserPoolAddOns: { AdvancedSecurityMode: 'OFF' },
      UsernameConfiguration: { CaseSensitive: false },
      UserPoolTier: 'PLUS',
    } satisfies Partial<CreateUserPoolCommandInput>
    const InviteMessageTemplate = { EmailMessage: '{username}: {####}', EmailSubject: 'Hi' }
    const { UserPool } = await create({
      ...given,
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, InviteMessageTemplate },
      Schema: [
        { Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true },
        { Name: 'level', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '1', MaxValue: '9' } },
        { Name: 'secret', AttributeDataType: 'String', DeveloperOnlyAttribute: true, Mutable: true },
      ],
    })
    const described = await pools.root.send(new DescribeUserPoolCommand({ UserPoolId: UserPool?.Id }))
    expect(described.UserPool).toEqual(UserPool)
    expect(UserPool).toMatchObject(given)
    expect(UserPool?.AdminCreateUserConfig).toEqual({
      AllowAdminCreateUserOnly: true,
      InviteMessageTemplate,
      UnusedAccountValidityDays: 3,
    })
    expect(UserPool?.SchemaAttributes?.filter(({ Name = '' }) => /email$|:/.test(Name))).toEqual([
      expect.objectContaining({ Name: 'email', Required: true, Mutable: true }),
      {
        Name: 'custom:level',
        AttributeDataType: 'Number',
        DeveloperOnlyAttribute: false,
        Mutable: false,
        Required: false,
        NumberAttributeConstraints: { MinValue: '1', MaxValue: '9' },
      },
      {
        Name: 'dev:custom:secret',
        AttributeDataType: 'String',
        DeveloperOnlyAttribute: true,
        Mutable: true,
        Required: false,
        StringAttributeConstraints: {},
      },
    ])
  })

  test('and keeps the words of a message under both of their names', async () => {
    const { UserPool } = await create({ EmailVerificationMessage: 'Code {####}', EmailVerificationSubject: 'Code' })
    expect(UserPool).toMatchObject({
      EmailVerificationMessage: 'Code {####}',
      EmailVerificationSubject: 'Code',
      VerificationMessageTemplate: {
        DefaultEmailOption: 'CONFIRM_WITH_CODE',
        EmailMessage: 'Code {####}',
        EmailSubject: 'Code',
      },
    })
  })

  test('ID-122 in any region, and the pool is known in its own alone', async () => {
    const { UserPool } = await create({}, pools.elsewhere)
    expect(UserPool?.Id).toMatch(/^eu-west-1_/)
    expect(UserPool?.Arn).toBe(`arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${UserPool?.Id}`)
    const there = new DescribeUserPoolCommand({ UserPoolId: UserPool?.Id })
    expect((await pools.elsewhere.send(there)).UserPool?.Id).toBe(UserPool?.Id)
    expect(await pools.refusal(pools.root.send(there))).toBe(
      `ResourceNotFoundException: User pool ${UserPool?.Id} does not exist.`,
    )
  })
})

describe('CreateUserPool is denied', () => {
  test('without its permission', async () => {
    expect(await pools.refusal(create({}, pools.nobody))).toBe(pools.denial('cognito-idp:CreateUserPool', '*'))
  })

  test('without the permission to pass the role that sends messages', async () => {
    const client = pools.whoMay('cognito-idp:CreateUserPool', '*')
    const problem = await pools.refusal(create({ SmsConfiguration: { SnsCallerArn: roleArn } }, client))
    expect(problem).toContain(`is not authorized to perform: iam:PassRole on resource: ${roleArn}`)
  })
})

describe('malformed', () => {
  test.each<[string, Partial<CreateUserPoolCommandInput>, string]>([
    [
      'aliases together with addresses as usernames',
      { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
      'InvalidParameterException: Only one of the aliasAttributes or usernameAttributes can be set in a user pool.',
    ],
    [
      'a required attribute of its own',
      { Schema: [{ Name: 'level', AttributeDataType: 'String', Required: true }] },
      'InvalidParameterException: Required custom attributes are not supported currently.',
    ],
    [
      'second steps without a way to send them',
      { MfaConfiguration: 'ON' },
      'InvalidParameterException: SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    ],
    [
      'a password policy of five characters',
      { Policies: { PasswordPolicy: { MinimumLength: 5 } } },
      "InvalidParameterException: 1 validation error detected: Value '5' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6",
    ],
    [
      'passwordless sign-in in the lite plan',
      { UserPoolTier: 'LITE', Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'SMS_OTP'] } } },
      'FeatureUnavailableInTierException: Passwordless sign-in is not available in the LITE tier.',
    ],
    [
      'a message without its code',
      { VerificationMessageTemplate: { EmailMessage: 'Hello there' } },
      'InvalidParameterException: The message must contain the code placeholder {####}.',
    ],
  ])('%s', async (_, input, problem) => {
    expect(await pools.refusal(create(input))).toBe(problem)
  })

  test.each<[string, Partial<CreateUserPoolCommandInput>]>([
    ['UserPoolAddOns.AdvancedSecurityMode', { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } }],
    [
      'LambdaConfig.KMSKeyID',
      { LambdaConfig: { KMSKeyID: 'arn:aws:kms:us-east-1:123456789012:key/00000000-0000-4000-8000-000000000000' } },
    ],
    ['KeyConfiguration.KeyType', { KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY' } }],
  ])('%s is not emulated, and refused by name', async (member, input) => {
    expect(await pools.refusal(create(input))).toContain(member)
  })
})
