import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider'

/** What the token endpoint answers (RFC 6749, 5.1). */
export interface TokenAnswer {
  readonly access_token: string
  readonly id_token?: string
  readonly refresh_token?: string
  /** Seconds. */
  readonly expires_in: number
  readonly token_type: 'Bearer'
}

/** The tokens of a sign-in under the names that OAuth has for them. */
export function tokenAnswer(tokens: AuthenticationResultType): TokenAnswer {
  const { IdToken, AccessToken = '', RefreshToken, ExpiresIn = 0 } = tokens
  return {
    ...(IdToken !== undefined && { id_token: IdToken }),
    access_token: AccessToken,
    ...(RefreshToken !== undefined && { refresh_token: RefreshToken }),
    expires_in: ExpiresIn,
    token_type: 'Bearer',
  }
}
