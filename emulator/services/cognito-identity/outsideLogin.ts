import { readJwt } from '../../tokens/jwt.ts'
import type { AwsError } from '../../wire/awsError.ts'
import { invalidLogin } from './errors.ts'

/** Providers that sign no ID tokens: what comes from them is opaque. */
const opaque = ['graph.facebook.com', 'www.amazon.com', 'api.twitter.com', 'www.digits.com']

/**
 * Why a token of a provider outside of AWS is no login here: its keys are out of reach, as they are for Cognito where a
 * provider does not answer. What can be told without a key is told first.
 */
export function outsideLogin(provider: string, token: string): AwsError {
  if (!opaque.includes(provider) && !provider.startsWith('arn:')) {
    const jwt = readJwt(token)
    if (typeof jwt?.claims.iss !== 'string') return invalidLogin('Not a valid OpenId Connect identity token.')
    if (jwt.claims.iss.replace(/^https:\/\//, '') !== provider) return invalidLogin("Issuer doesn't match providerName")
  }
  return invalidLogin("Couldn't verify signed token.")
}
