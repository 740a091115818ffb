import { bucketName, publicPrefix, sharedPrefix } from '#access/bucket.ts'
import { guest } from '#access/guest.ts'
import { accessRoles } from '#access/roles.ts'
import type { BackendOutputs, SeededPerson } from '#contract/backendOutputs.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import { localBackend } from '../seed/localBackend.ts'
import { defaultPasswordPolicy } from '../services/cognito-idp/passwords/defaultPasswordPolicy.ts'

/**
 * What `amplify_outputs.json` says of this emulator: Amplify Gen 2's file (outputs schema 1.4), whose `custom` section
 * holds what a console needs besides. Where the emulator was not seeded, nobody is named.
 */
export function amplifyOutputs(facts: {
  baseUrl: string
  people: readonly SeededPerson[] | undefined
  identityPoolRoles: IdentityPoolRoles | undefined
}): BackendOutputs {
  const { baseUrl, people, identityPoolRoles } = facts
  const { region, userPoolId, userPoolClientId, identityPoolId } = localBackend
  return {
    version: '1.4',
    auth: {
      aws_region: region,
      user_pool_id: userPoolId,
      user_pool_client_id: userPoolClientId,
      identity_pool_id: identityPoolId,
      unauthenticated_identities_enabled: true,
      username_attributes: ['email'],
      standard_required_attributes: ['email'],
      user_verification_types: ['email'],
      mfa_configuration: 'NONE',
      mfa_methods: [],
      password_policy: {
        min_length: defaultPasswordPolicy.minimumLength,
        require_lowercase: defaultPasswordPolicy.requireLowercase,
        require_uppercase: defaultPasswordPolicy.requireUppercase,
        require_numbers: defaultPasswordPolicy.requireNumbers,
        require_symbols: defaultPasswordPolicy.requireSymbols,
      },
      groups: accessRoles
        .filter(({ givenTo }) => givenTo === 'group')
        .map(({ name, precedence }) => ({ [name]: { precedence } })),
    },
    custom: {
      rolecall: {
        label: 'local: no AWS account',
        endpoints: { userPool: baseUrl, identityPool: baseUrl, s3: baseUrl, route53: baseUrl, sts: baseUrl },
        places: [
          { bucket: bucketName, prefix: publicPrefix, label: 'Public', region },
          { bucket: bucketName, prefix: sharedPrefix, label: 'Shared', region },
          { bucket: bucketName, prefix: 'private/{identityId}/', label: 'My folder', region },
        ],
        ...(identityPoolRoles && { identityPoolRoles }),
        ...(people && {
          people,
          peopleUrl: `${baseUrl}/_rolecall/people`,
          guest: { role: guest.name, mayDo: guest.mayDo, mayNot: guest.mayNot },
        }),
        inboxUrl: `${baseUrl}/_rolecall/inbox`,
        decisionLogUrl: `${baseUrl}/_rolecall/decisions`,
        policiesUrl: `${baseUrl}/_rolecall/policies`,
      },
    },
  }
}
