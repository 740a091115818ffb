import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'

export interface OwnIdToken {
  /** As identity pools know who issued it: `cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC123xyz`. */
  readonly provider: string
  /** Secret. */
  readonly token: string
}

/**
 * Of whoever is signed in, renewed where it has expired; undefined where nobody is.
 * @param options `force` renews it also where it looks valid
 */
export async function ownIdToken({ force = false } = {}): Promise<OwnIdToken | undefined> {
  const idToken = (await cognitoUserPoolsTokenProvider.getTokens({ forceRefresh: force }))?.idToken
  const issuer = idToken?.payload.iss
  return idToken && issuer !== undefined
    ? { provider: issuer.replace(/^https:\/\//, ''), token: idToken.toString() }
    : undefined
}
