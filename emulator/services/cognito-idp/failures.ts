/** What user pools say where a token is too old (Amazon Cognito user pools API reference, errors of its operations). */
import { type ServiceFailures, tooManyRequests } from '../serviceFailure.ts'
import { notAuthorized } from './errors.ts'

const expired = (token: string) => ({
  words: `The ${token.toLowerCase()} token has expired: NotAuthorizedException (400)`,
  error: () => notAuthorized(`${token} Token has expired`),
})

export const cognitoIdpFailures: ServiceFailures = {
  throttled: tooManyRequests,
  'expired-token': expired('Access'),
  'expired-refresh-token': expired('Refresh'),
}
