/**
 * What Terraform's resources of user pools send, in their order, and read back: a plan afterwards has to be empty.
 * Source: the AWS provider, internal/service/cognitoidp. People and groups are in `terraformPeople.test.ts`.
 */
import {
  AddCustomAttributesCommand,
  CreateIdentityProviderCommand,
  CreateManagedLoginBrandingCommand,
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  CreateUserPoolDomainCommand,
  DeleteIdentityProviderCommand,
  DeleteManagedLoginBrandingCommand,
  DeleteResourceServerCommand,
  DeleteUserPoolClientCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeIdentityProviderCommand,
  DescribeManagedLoginBrandingByClientCommand,
  DescribeManagedLoginBrandingCommand,
  DescribeResourceServerCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  GetLogDeliveryConfigurationCommand,
  GetUICustomizationCommand,
  GetUserPoolMfaConfigCommand,
  ListUserPoolClientsCommand,
  SetLogDeliveryConfigurationCommand,
  SetRiskConfigurationCommand,
  SetUICustomizationCommand,
  SetUserPoolMfaConfigCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateIdentityProviderCommand,
  UpdateManagedLoginBrandingCommand,
  UpdateResourceServerCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
  UpdateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { account, answerOf, startPools, type TestPools } from './startPools.ts'

let pools: TestPools
let UserPoolId = ''
let ClientId = ''
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const readPool = async () => (await pools.root.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool
const readFactors = async () => answerOf(await pools.root.send(new GetUserPoolMfaConfigCommand({ UserPoolId })))

/** Every member that the provider compares with the configuration; `satisfies` keeps the words those of the API. */
const pool = {
  PoolName: 'crew',
  AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
  AdminCreateUserConfig: {
    AllowAdminCreateUserOnly: true,
    InviteMessageTemplate: { EmailMessage: '{username}: {####}', EmailSubject: 'Hi', SMSMessage: '{username}: {####}' },
  },
  AutoVerifiedAttributes: ['email'],
  DeletionProtection: 'INACTIVE',
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', ReplyToEmailAddress: 'crew@example.test' },
  LambdaConfig: { PreSignUp: `arn:aws:lambda:us-east-1:${account}:function:greet` },
  Policies: {
    PasswordPolicy: {
      MinimumLength: 10,
      PasswordHistorySize: 0,
      RequireLowercase: true,
      RequireNumbers: false,
      RequireSymbols: true,
      RequireUppercase: false,
      TemporaryPasswordValidityDays: 7,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
  },
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  UsernameAttributes: ['email'],
  UsernameConfiguration: { CaseSensitive: false },
  UserPoolTags: { Name: 'crew', stage: 'test' },
  UserPoolTier: 'ESSENTIALS',
  VerificationMessageTemplate: {
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
    EmailMessage: 'Your code: {####}',
    EmailSubject: 'Code',
    SmsMessage: 'Code {####}',
  },
} satisfies CreateUserPoolCommandInput

test('aws_cognito_user_pool: created with second factors, read back, changed in place, and read back again', async () => {
  const email = { Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true } as const
  const { PoolName: Name, ...given } = pool
  const made = await pools.root.send(new CreateUserPoolCommand({ ...pool, Schema: [email] }))
  UserPoolId = made.UserPool?.Id ?? ''
  const mfa = { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } } as const
  await pools.root.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...mfa }))
  const first = await readPool()
  expect(first).toMatchObject({ Name, ...given, MfaConfiguration: 'OPTIONAL' })
  // What the provider takes the former names of, since both are told.
  expect(first).toMatchObject({ EmailVerificationMessage: 'Your code: {####}', EmailVerificationSubject: 'Code' })
  expect(await readFactors()).toEqual(mfa)

  // Tags go by operations of their own; the update does not name them.
  const { UserPoolTags, UsernameAttributes, UsernameConfiguration, ...kept } = given
  const changed = { ...kept, MfaConfiguration: 'OPTIONAL', LambdaConfig: {}, DeletionProtection: 'ACTIVE' } as const
  await pools.root.send(new UpdateUserPoolCommand({ UserPoolId, ...changed }))
  const custom = { Name: 'level', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '1' } } as const
  await pools.root.send(new AddCustomAttributesCommand({ UserPoolId, CustomAttributes: [custom] }))
  const second = await readPool()
  expect(second).toMatchObject({ Name, ...changed, UsernameAttributes, UsernameConfiguration, UserPoolTags })
  expect(second?.LambdaConfig).toEqual({})
  expect(second?.SchemaAttributes).toContainEqual(expect.objectContaining({ ...custom, Name: 'custom:level' }))
  expect(await readFactors()).toEqual(mfa)

  const ResourceArn = second?.Arn
  await pools.root.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['stage'] }))
  await pools.root.send(new TagResourceCommand({ ResourceArn, Tags: { Name: 'renamed' } }))
  expect((await readPool())?.UserPoolTags).toEqual({ Name: 'renamed' })
  await pools.root.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'OFF' }))
  expect(await readFactors()).toEqual({ MfaConfiguration: 'OFF' })
})

test('aws_cognito_resource_server: created, changed in place, and gone', async () => {
  const server = {
    UserPoolId,
    Identifier: 'https://api.example.test',
    Name: 'api',
    Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read' }],
  }
  const { Identifier } = server
  const read = async () =>
    (await pools.root.send(new DescribeResourceServerCommand({ UserPoolId, Identifier }))).ResourceServer
  await pools.root.send(new CreateResourceServerCommand(server))
  expect(await read()).toEqual(server)
  await pools.root.send(new UpdateResourceServerCommand({ UserPoolId, Identifier, Name: 'api', Scopes: [] }))
  expect(await read()).toEqual({ ...server, Scopes: [] })
  await pools.root.send(new DeleteResourceServerCommand({ UserPoolId, Identifier }))
  expect(await pools.refusal(read())).toMatch(/^ResourceNotFoundException: /)
})

test('aws_cognito_identity_provider: what Cognito adds is what the provider knows of, and changes keep the rest', async () => {
  const ProviderName = 'Google'
  const details = { client_id: 'id', client_secret: 'secret', authorize_scopes: 'email' }
  const given = { AttributeMapping: { email: 'email', username: 'sub' }, IdpIdentifiers: ['google.example.test'] }
  const read = async () =>
    (await pools.root.send(new DescribeIdentityProviderCommand({ UserPoolId, ProviderName }))).IdentityProvider
  await pools.root.send(
    new CreateIdentityProviderCommand({
      UserPoolId,
      ProviderName,
      ProviderType: 'Google',
      ProviderDetails: details,
      ...given,
    }),
  )
  const added = {
    attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
    attributes_url_add_attributes: 'true',
    authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
    oidc_issuer: 'https://accounts.google.com',
    token_request_method: 'POST',
    token_url: 'https://www.googleapis.com/oauth2/v4/token',
  }
  expect(await read()).toMatchObject({ ...given, ProviderDetails: { ...details, ...added } })
  const AttributeMapping = { email: 'email', name: 'name', username: 'sub' }
  await pools.root.send(new UpdateIdentityProviderCommand({ UserPoolId, ProviderName, AttributeMapping }))
  const changed = await read()
  expect(changed).toMatchObject({ ...given, AttributeMapping })
  expect(changed?.ProviderDetails).toEqual({ ...details, ...added })
})

test('aws_cognito_user_pool_client: created, found by its name, changed in place, and read back', async () => {
  const given = {
    UserPoolId,
    ClientName: 'web',
    AccessTokenValidity: 60,
    IdTokenValidity: 60,
    RefreshTokenValidity: 30,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
    AllowedOAuthFlows: ['code'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthScopes: ['openid', 'email'],
    AuthSessionValidity: 3,
    CallbackURLs: ['https://crew.example.test/'],
    DefaultRedirectURI: 'https://crew.example.test/',
    EnableTokenRevocation: true,
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    LogoutURLs: ['https://crew.example.test/'],
    PreventUserExistenceErrors: 'ENABLED',
    ReadAttributes: ['email'],
    SupportedIdentityProviders: ['COGNITO', 'Google'],
    WriteAttributes: ['email'],
  } satisfies CreateUserPoolClientCommandInput
  const read = async () =>
    (await pools.root.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }))).UserPoolClient
  const { UserPoolClient } = await pools.root.send(new CreateUserPoolClientCommand({ ...given, GenerateSecret: true }))
  ClientId = UserPoolClient?.ClientId ?? ''
  expect(await read()).toEqual(UserPoolClient)
  expect(UserPoolClient).toMatchObject({ ...given, EnablePropagateAdditionalUserContextData: false })
  const changed = { ...given, ClientName: 'site', AccessTokenValidity: 30, CallbackURLs: given.CallbackURLs } as const
  await pools.root.send(new UpdateUserPoolClientCommand({ ...changed, ClientId }))
  expect(await read()).toMatchObject({ ...changed, ClientSecret: UserPoolClient?.ClientSecret })
  // aws_cognito_managed_user_pool_client looks for one by its name.
  const { UserPoolClients } = await pools.root.send(new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 60 }))
  expect(UserPoolClients).toEqual([{ ClientId, ClientName: 'site', UserPoolId }])
})

test('aws_cognito_user_pool_domain: active at once, changed to managed login, and told by its pool', async () => {
  const Domain = 'crew'
  const read = async () => (await pools.root.send(new DescribeUserPoolDomainCommand({ Domain }))).DomainDescription
  await pools.root.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain }))
  expect(await read()).toMatchObject({ Domain, UserPoolId, Status: 'ACTIVE', AWSAccountId: account })
  await pools.root.send(new UpdateUserPoolDomainCommand({ UserPoolId, Domain, ManagedLoginVersion: 2 }))
  expect(await read()).toMatchObject({ ManagedLoginVersion: 2 })
  expect((await readPool())?.Domain).toBe(Domain)
})

test('aws_cognito_user_pool_ui_customization: set, changed, and an empty object once it is taken away', async () => {
  const read = async () =>
    (await pools.root.send(new GetUICustomizationCommand({ UserPoolId, ClientId: 'ALL' }))).UICustomization
  for (const CSS of ['.label-customizable {font-weight: 400;}', '.label-customizable {font-weight: 100;}']) {
    await pools.root.send(new SetUICustomizationCommand({ UserPoolId, ClientId: 'ALL', CSS }))
    expect(await read()).toMatchObject({ UserPoolId, ClientId: 'ALL', CSS })
  }
  await pools.root.send(new SetUICustomizationCommand({ UserPoolId, ClientId: 'ALL' }))
  expect(await read()).toEqual({})
})

test('aws_cognito_managed_login_branding: with images beside Cognito’s own style, then with settings, found by its client', async () => {
  const Bytes = new Uint8Array(Buffer.from('<svg/>'))
  const asset = { Category: 'PAGE_FOOTER_BACKGROUND', ColorMode: 'DARK', Extension: 'SVG', Bytes } as const
  const { ManagedLoginBranding: made } = await pools.root.send(
    new CreateManagedLoginBrandingCommand({ UserPoolId, ClientId, UseCognitoProvidedValues: true, Assets: [asset] }),
  )
  const id = { UserPoolId, ManagedLoginBrandingId: made?.ManagedLoginBrandingId }
  const read = async (how: { readonly ReturnMergedResources?: boolean } = {}) =>
    (await pools.root.send(new DescribeManagedLoginBrandingCommand({ ...id, ...how }))).ManagedLoginBranding
  const own = await read()
  expect(own).toMatchObject({ UseCognitoProvidedValues: true, Assets: [asset] })
  expect(own).not.toHaveProperty('Settings')
  const all = (await read({ ReturnMergedResources: true }))?.Settings
  expect(all).toMatchObject({ categories: {}, componentClasses: {}, components: {} })

  const Settings = { components: { form: { backgroundImage: { enabled: true } } } }
  await pools.root.send(
    new UpdateManagedLoginBrandingCommand({ ...id, UseCognitoProvidedValues: false, Settings, Assets: [asset] }),
  )
  expect(await read()).toMatchObject({ UseCognitoProvidedValues: false, Settings, Assets: [asset] })
  const byClient = new DescribeManagedLoginBrandingByClientCommand({ UserPoolId, ClientId })
  expect((await pools.root.send(byClient)).ManagedLoginBranding).toMatchObject(id)
  await pools.root.send(new DeleteManagedLoginBrandingCommand(id))
  expect(await pools.refusal(read())).toMatch(/^ResourceNotFoundException: /)
})

test('aws_cognito_log_delivery_configuration: set, read back, and emptied', async () => {
  const LogGroupArn = `arn:aws:logs:us-east-1:${account}:log-group:crew`
  const LogConfigurations = [
    { EventSource: 'userNotification', LogLevel: 'ERROR', CloudWatchLogsConfiguration: { LogGroupArn } } as const,
  ]
  const read = async () =>
    (await pools.root.send(new GetLogDeliveryConfigurationCommand({ UserPoolId }))).LogDeliveryConfiguration
  await pools.root.send(new SetLogDeliveryConfigurationCommand({ UserPoolId, LogConfigurations }))
  expect(await read()).toEqual({ UserPoolId, LogConfigurations })
  await pools.root.send(new SetLogDeliveryConfigurationCommand({ UserPoolId, LogConfigurations: [] }))
  expect(await read()).toEqual({ UserPoolId, LogConfigurations: [] })
})

test('aws_cognito_risk_configuration: refused by name', async () => {
  const sent = pools.root.send(new SetRiskConfigurationCommand({ UserPoolId }))
  expect(await pools.refusal(sent)).toMatch(/^NotImplemented: .*SetRiskConfiguration/)
})

test('destroyed: client, provider, domain and pool go in that order, and are not found afterwards', async () => {
  await pools.root.send(new DeleteUserPoolClientCommand({ UserPoolId, ClientId }))
  await pools.root.send(new DeleteIdentityProviderCommand({ UserPoolId, ProviderName: 'Google' }))
  await pools.root.send(new DeleteUserPoolDomainCommand({ UserPoolId, Domain: 'crew' }))
  const gone = await pools.root.send(new DescribeUserPoolDomainCommand({ Domain: 'crew' }))
  expect(gone.DomainDescription).toEqual({})
  const unprotected = { Policies: pool.Policies, DeletionProtection: 'INACTIVE' } as const
  await pools.root.send(new UpdateUserPoolCommand({ UserPoolId, ...unprotected }))
  await pools.root.send(new DeleteUserPoolCommand({ UserPoolId }))
  expect(await pools.refusal(readPool())).toBe(`ResourceNotFoundException: User pool ${UserPoolId} does not exist.`)
})
