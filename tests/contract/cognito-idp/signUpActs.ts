/** Short ways through a sign-up, for pools whose people are called in whatever way. */
import type { ConfirmSignUpCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { ConfirmSignUpCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider'
import { schemaOf } from '../../../emulator/services/cognito-idp/pools/poolSchema.ts'
import type { UserPoolSettings } from '../../../emulator/services/cognito-idp/pools/userPools.ts'
import { password, passwordClientId, payloadOf, type startUserPool } from './startUserPool.ts'

/** A pool with usernames, which asks for nothing and verifies addresses. */
export const plainPool: Partial<UserPoolSettings> = {
  UsernameAttributes: [],
  AliasAttributes: [],
  AutoVerifiedAttributes: ['email'],
  Schema: schemaOf({}),
  UserAttributeUpdateSettings: {},
  UsernameConfiguration: { CaseSensitive: false },
}

export const withEmail = (email: string) => [{ Name: 'email', Value: email }]

export function signUpActs(pool: Awaited<ReturnType<typeof startUserPool>>) {
  return {
    signUp: (Username: string, UserAttributes: { Name: string; Value: string }[] = []) =>
      pool.idp.send(new SignUpCommand({ ClientId: passwordClientId, Username, Password: password, UserAttributes })),
    confirm: (Username: string, ConfirmationCode: string, more: Partial<ConfirmSignUpCommandInput> = {}) =>
      pool.idp.send(new ConfirmSignUpCommand({ ClientId: passwordClientId, Username, ConfirmationCode, ...more })),
    codeFor: (to: string) => pool.newestMail(to).code ?? '',
    newName: () => pool.newAddress().split('@')[0] ?? '',
    usernameOf: async (name: string) => payloadOf((await pool.signIn(name)).AccessToken).username,
  }
}
