/** What identity pools say in place of credentials (Amazon Cognito identity pools API reference, errors of its operations). */
import { invalidPoolConfiguration } from '#iam/identity-pool/invalidPoolConfiguration.ts'
import { AwsError } from '../../wire/awsError.ts'
import { type ServiceFailures, tooManyRequests } from '../serviceFailure.ts'
import { forbiddenIdentity, invalidLogin, noGuests } from './errors.ts'

export const cognitoIdentityFailures: ServiceFailures = {
  throttled: tooManyRequests,
  trust: {
    words: 'The role may not be handed out: InvalidIdentityPoolConfigurationException (400)',
    error: () => new AwsError(invalidPoolConfiguration.code, invalidPoolConfiguration.message),
  },
  'no-guests': { words: 'Guests are not let in: NotAuthorizedException (400)', error: noGuests },
  'forbidden-identity': {
    words: "Somebody else's identity: Access to Identity is forbidden (400)",
    error: ({ region }) => forbiddenIdentity({ id: `${region}:00000000-0000-4000-8000-00000000f0be` }),
  },
  'expired-token': {
    words: 'The ID token has expired: NotAuthorizedException (400)',
    error({ at }) {
      const now = Math.floor(at / 1000)
      return invalidLogin(`Token expired: ${now} >= ${now - 60}`)
    },
  },
}
