import type { BackendOutputs, GroupRole, PasswordlessOutputs, SeededPerson } from '#contract/backendOutputs.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { SeededBackend } from '../seed/seededBackend.ts'
import type { PoolMfa } from '../services/cognito-idp/mfa/factors.ts'
import { defaultPasswordPolicy } from '../services/cognito-idp/passwords/defaultPasswordPolicy.ts'
import type { PasswordPolicy } from '../services/cognito-idp/passwords/passwordPolicy.ts'
import type { PoolPasswordless } from '../services/cognito-idp/sign-in/choice/passwordlessOf.ts'
import type { SignInPages } from '../services/cognito-idp/signInPagesOf.ts'
import { signInPagesOutputs } from './signInPagesOutputs.ts'

/** What the emulator says of itself in it, and nobody else. */
export const localLabel = 'local: no AWS account'

/** A user pool's modes in the words of Amplify's file. */
const mfaModes = { OFF: 'NONE', OPTIONAL: 'OPTIONAL', ON: 'REQUIRED' } as const

/**
 * What `amplify_outputs.json` says of this emulator: Amplify Gen 2's file (outputs schema 1.4), whose `custom` section
 * holds what a console needs besides. Where the emulator was not seeded, nobody is named.
 */
export function amplifyOutputs(facts: {
  baseUrl: string
  secureTransport: boolean
  /** Whether somebody's code is followed. */
  isFromCode: boolean
  backend: SeededBackend
  people: readonly SeededPerson[] | undefined
  identityPoolRoles: IdentityPoolRoles | undefined
  groupRoles: readonly GroupRole[]
  passwordPolicy: PasswordPolicy | undefined
  mfa: PoolMfa
  signInPages: SignInPages | undefined
  securePort: number | undefined
  passwordless: PoolPasswordless | undefined
}): BackendOutputs {
  const {
    baseUrl,
    secureTransport,
    backend,
    people,
    identityPoolRoles,
    groupRoles,
    passwordPolicy = defaultPasswordPolicy,
    mfa,
    passwordless,
  } = facts
  const pages = facts.signInPages && signInPagesOutputs(facts.signInPages, facts)
  const { region, userPoolId, userPoolClientId, identityPoolId, guest } = backend
  return {
    version: '1.4',
    auth: {
      aws_region: region,
      user_pool_id: userPoolId,
      user_pool_client_id: userPoolClientId,
      identity_pool_id: identityPoolId,
      unauthenticated_identities_enabled: backend.allowGuests,
      username_attributes: ['email'],
      standard_required_attributes: backend.requiredAttributes,
      user_verification_types: ['email'],
      mfa_configuration: mfaModes[mfa.configuration],
      mfa_methods: mfa.methods,
      ...(passwordless && { passwordless: passwordlessOutputs(passwordless) }),
      password_policy: {
        min_length: passwordPolicy.minimumLength,
        require_lowercase: passwordPolicy.requireLowercase,
        require_uppercase: passwordPolicy.requireUppercase,
        require_numbers: passwordPolicy.requireNumbers,
        require_symbols: passwordPolicy.requireSymbols,
      },
      groups: backend.groups,
      ...(pages && { oauth: pages.oauth }),
    },
    custom: {
      rolecall: {
        label: localLabel,
        endpoints: { userPool: baseUrl, identityPool: baseUrl, s3: baseUrl, route53: baseUrl, sts: baseUrl },
        secureTransport,
        places: backend.places,
        ...(identityPoolRoles && { identityPoolRoles }),
        groupRoles,
        ...(people && {
          people,
          peopleUrl: `${baseUrl}/_rolecall/people`,
          ...(guest && { guest }),
        }),
        inboxUrl: `${baseUrl}/_rolecall/inbox`,
        identitiesUrl: `${baseUrl}/_rolecall/identities`,
        decisionLogUrl: `${baseUrl}/_rolecall/decisions`,
        policiesUrl: `${baseUrl}/_rolecall/policies`,
        faultsUrl: `${baseUrl}/_rolecall/faults`,
        strictUrl: `${baseUrl}/_rolecall/strict`,
        ...(pages && { signInPages: pages.besides }),
        ...(facts.isFromCode && { codeUrl: `${baseUrl}/_rolecall/code` }),
      },
    },
  }
}

function passwordlessOutputs({ emailCode, textCode, passkeys }: PoolPasswordless): PasswordlessOutputs {
  return {
    email_otp_enabled: emailCode,
    sms_otp_enabled: textCode,
    ...(passkeys && {
      web_authn: { relying_party_id: passkeys.relyingPartyId, user_verification: passkeys.userVerification },
    }),
  }
}
