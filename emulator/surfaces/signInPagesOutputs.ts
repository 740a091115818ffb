import type { OAuthOutputs, SignInPagesOutputs } from '#contract/signInPagesOutputs.ts'
import type { SignInPages } from '../services/cognito-idp/signInPagesOf.ts'

/** Amplify's words for the providers that it has words for. */
const amplifyNames = {
  Facebook: 'FACEBOOK',
  Google: 'GOOGLE',
  LoginWithAmazon: 'LOGIN_WITH_AMAZON',
  SignInWithApple: 'SIGN_IN_WITH_APPLE',
} as const

/**
 * The sign-in pages in the shape of Amplify's file, which has `https://` in front of the domain in mind, and what that
 * cannot say.
 */
export function signInPagesOutputs(
  { host, scopes, callbackUrls, logoutUrls, responseType, providers }: SignInPages,
  { baseUrl, securePort }: { readonly baseUrl: string; readonly securePort: number | undefined },
): { readonly oauth: OAuthOutputs; readonly besides: SignInPagesOutputs } {
  const { port } = new URL(baseUrl)
  const address = port === '' ? host : `${host}:${port}`
  return {
    oauth: {
      identity_providers: providers.flatMap(({ type }) =>
        type === 'OIDC' || type === 'SAML' ? [] : [amplifyNames[type]],
      ),
      domain: securePort === undefined ? address : `${host}:${securePort}`,
      scopes,
      redirect_sign_in_uri: callbackUrls,
      redirect_sign_out_uri: logoutUrls,
      response_type: responseType,
    },
    besides: {
      url: `http://${address}`,
      providers: providers.filter(({ type }) => type === 'OIDC' || type === 'SAML').map(({ name }) => name),
      pretended: true,
    },
  }
}
