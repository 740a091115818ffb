/** Pools and app clients as data folders kept them while a pool could only be the seeded one. */
import type { PasswordPolicy } from '../passwords/passwordPolicy.ts'
import { passwordPolicyType } from './passwordPolicyType.ts'
import { schemaOf } from './poolSchema.ts'

export interface EarlierUserPool {
  readonly id: string
  readonly secret: string
  readonly selfSignUp: boolean
  readonly caseSensitive: boolean
  readonly autoVerifiedAttributes: readonly 'email'[]
  readonly attributesRequireVerificationBeforeUpdate: readonly 'email'[]
  readonly accountRecovery: 'verified_email' | 'admin_only'
  readonly requiredAttributes: readonly string[]
  readonly customAttributes: readonly { readonly name: string; readonly mutable: boolean }[]
  readonly passwordPolicy: Omit<PasswordPolicy, 'historySize'>
}

export interface EarlierUserPoolClient {
  readonly id: string
  readonly poolId: string
  readonly name: string
  readonly secret?: string
  readonly explicitAuthFlows: readonly (
    'ALLOW_USER_SRP_AUTH' | 'ALLOW_USER_PASSWORD_AUTH' | 'ALLOW_REFRESH_TOKEN_AUTH'
  )[]
  readonly preventUserExistenceErrors: 'ENABLED' | 'LEGACY'
  readonly readAttributes?: readonly string[]
  readonly writeAttributes?: readonly string[]
  /** Seconds. */
  readonly accessTokenValidity: number
  readonly idTokenValidity: number
  readonly refreshTokenValidity: number
  readonly authSessionValidity: number
}

/** Every pool of that time let people sign in with their e-mail address. */
export function ofEarlierFolder(pool: EarlierUserPool) {
  const { id } = pool
  return {
    id,
    secret: pool.secret,
    settings: {
      PoolName: id.slice(id.indexOf('_') + 1),
      Policies: {
        PasswordPolicy: passwordPolicyType(pool.passwordPolicy),
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD' as const] },
      },
      Schema: schemaOf({
        required: pool.requiredAttributes,
        custom: pool.customAttributes.map(({ name, mutable }) => ({
          Name: name,
          AttributeDataType: 'String' as const,
          Mutable: mutable,
        })),
      }),
      UsernameAttributes: ['email' as const],
      UsernameConfiguration: { CaseSensitive: pool.caseSensitive },
      AutoVerifiedAttributes: [...pool.autoVerifiedAttributes],
      UserAttributeUpdateSettings: {
        AttributesRequireVerificationBeforeUpdate: [...pool.attributesRequireVerificationBeforeUpdate],
      },
      MfaConfiguration: 'OFF' as const,
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: !pool.selfSignUp },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: pool.accountRecovery, Priority: 1 }] },
    },
  }
}

export function clientOfEarlierFolder(client: EarlierUserPoolClient) {
  const { id, poolId, secret } = client
  const seconds = 'seconds' as const
  return {
    id,
    poolId,
    ...(secret !== undefined && { secret }),
    settings: {
      ClientName: client.name,
      ExplicitAuthFlows: [...client.explicitAuthFlows],
      PreventUserExistenceErrors: client.preventUserExistenceErrors,
      ...(client.readAttributes && { ReadAttributes: [...client.readAttributes] }),
      ...(client.writeAttributes && { WriteAttributes: [...client.writeAttributes] }),
      AccessTokenValidity: client.accessTokenValidity,
      IdTokenValidity: client.idTokenValidity,
      RefreshTokenValidity: client.refreshTokenValidity,
      TokenValidityUnits: { AccessToken: seconds, IdToken: seconds, RefreshToken: seconds },
      AuthSessionValidity: client.authSessionValidity / 60,
      EnableTokenRevocation: true,
      AllowedOAuthFlowsUserPoolClient: false,
    },
  }
}
