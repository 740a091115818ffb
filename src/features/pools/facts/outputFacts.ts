import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { type Fact, inNames, inWords, told } from './fact.ts'
import { roleFacts } from './identityPoolFacts.ts'
import { passwordWords } from './userPoolFacts.ts'

const names = {
  email: 'an e-mail address',
  either: 'an e-mail address or a phone number',
  phone_number: 'a phone number',
  username: 'a username',
} as const

/** What the file of outputs tells of the user pool, whoever asks. */
export function userPoolOutputFacts(config: AwsConfig): readonly Fact[] {
  const { userPoolId, signInBy, signInByEither, passwordPolicy: policy } = config
  return told([
    inNames('User pool', [userPoolId]),
    inWords('People sign in with', names[signInByEither ? 'either' : (signInBy ?? 'email')]),
    inWords(
      'Passwords',
      policy &&
        passwordWords({
          MinimumLength: policy.minLength,
          RequireUppercase: policy.requireUppercase,
          RequireLowercase: policy.requireLowercase,
          RequireNumbers: policy.requireNumbers,
          RequireSymbols: policy.requireSymbols,
        }),
    ),
  ])
}

export function clientOutputFacts({ userPoolClientId, signIn }: AwsConfig): readonly Fact[] {
  return told([
    inNames('Client', [userPoolClientId]),
    inNames('This page signs in by', [signIn?.authenticationFlowType ?? 'USER_SRP_AUTH']),
  ])
}

export function identityPoolOutputFacts({ identityPoolId, guestAccess }: AwsConfig): readonly Fact[] {
  return told([
    inNames('Identity pool', [identityPoolId]),
    inWords('Guests', guestAccess ? 'get credentials without a sign-in' : 'get nothing'),
  ])
}

export function roleOutputFacts({ identityPoolRoles }: AwsConfig): readonly Fact[] {
  return identityPoolRoles ? roleFacts(identityPoolRoles as Parameters<typeof roleFacts>[0]) : []
}
