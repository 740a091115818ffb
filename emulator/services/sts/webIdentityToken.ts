import {
  type IdentityPoolToken,
  type IdentityPoolTokenCheck,
  verifyIdentityPoolToken,
} from '../../tokens/identityPoolTokens.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'

/**
 * The content of a web identity token. Identity pools are the only provider here.
 * @throws AwsError InvalidIdentityToken, ExpiredTokenException.
 */
export function requireIdentityPoolToken(
  text: string,
  { store, clock }: Pick<OperationContext, 'store' | 'clock'>,
): IdentityPoolToken {
  const check = verifyIdentityPoolToken(store, text, clock)
  if (check.ok) return check.token
  throw refusal(check)
}

function refusal(check: Exclude<IdentityPoolTokenCheck, { ok: true }>): AwsError {
  const invalid = (message: string) => new AwsError('InvalidIdentityToken', message, { status: 400 })
  switch (check.problem) {
    case 'malformed':
      return invalid('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)')
    case 'issuer':
      return invalid(`No OpenIDConnect provider found in your account for ${check.issuer}`)
    case 'signature':
      return invalid(
        "Couldn't retrieve verification key from your identity provider, " +
          'please reference AssumeRoleWithWebIdentity documentation for requirements',
      )
    case 'expired':
      return new AwsError(
        'ExpiredTokenException',
        `Token expired: current date/time ${check.now} must be before the expiration date/time ${check.expiresAt}`,
        { status: 400 },
      )
  }
}
