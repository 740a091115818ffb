/** A pool and its client for unit tests, as the seed makes them but with a fixed secret. */
import { schemaOf } from '../../emulator/services/cognito-idp/pools/poolSchema.ts'
import type {
  UserPoolClient,
  UserPoolClientSettings,
} from '../../emulator/services/cognito-idp/pools/userPoolClients.ts'
import type { UserPool, UserPoolSettings } from '../../emulator/services/cognito-idp/pools/userPools.ts'

export const testPool: UserPool = {
  id: 'us-east-1_AbC123xyz',
  secret: Buffer.alloc(32, 1).toString('base64'),
  settings: {
    PoolName: 'test',
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
    Schema: schemaOf({
      required: ['email'],
      custom: [{ Name: 'custom:tier', AttributeDataType: 'String', Mutable: false }],
    }),
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    AutoVerifiedAttributes: ['email'],
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    MfaConfiguration: 'OFF',
    AdminCreateUserConfig: {},
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
  },
}

export const testClient: UserPoolClient = {
  id: 'testclient0000000000000001',
  poolId: testPool.id,
  settings: {
    ClientName: 'test',
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    RefreshTokenValidity: 30,
    AuthSessionValidity: 3,
    EnableTokenRevocation: true,
    AllowedOAuthFlowsUserPoolClient: false,
  },
}

export function poolWith(change: Partial<UserPoolSettings>): UserPool {
  return { ...testPool, settings: { ...testPool.settings, ...change } }
}

export function clientWith(change: Partial<UserPoolClientSettings>): UserPoolClient {
  return { ...testClient, settings: { ...testClient.settings, ...change } }
}
