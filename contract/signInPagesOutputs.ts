/** Sign-in pages of a user pool's domain: Amplify's `auth.oauth`, and what Rolecall adds under `custom.rolecall.signInPages`. */

/** As Amplify Gen 2 writes it. */
export interface OAuthOutputs {
  /** Of the providers that Amplify knows: `GOOGLE`, `FACEBOOK`, `LOGIN_WITH_AMAZON`, `SIGN_IN_WITH_APPLE`. */
  readonly identity_providers: readonly string[]
  /** Without `https://`. */
  readonly domain: string
  readonly scopes: readonly string[]
  /** Where the pages lead back to, each to the letter. */
  readonly redirect_sign_in_uri: readonly string[]
  readonly redirect_sign_out_uri: readonly string[]
  readonly response_type: 'code' | 'token'
}

export interface SignInPagesOutputs {
  /** Where the pages are without TLS, without a slash at its end. Left out: by `https` at the domain. */
  readonly url?: string
  /** Providers of OpenID Connect and SAML, by the names that the pool has for them. */
  readonly providers?: readonly string[]
  /** Nobody is asked elsewhere: the backend stands in the place of all of them. */
  readonly pretended?: boolean
}
