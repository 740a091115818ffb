/** The sign-in pages of a user pool's domain, as `auth.oauth` and `custom.rolecall.signInPages` tell of them. */
import * as v from 'valibot'
import type { OAuthOutputs, SignInPagesOutputs } from '#contract/signInPagesOutputs.ts'
import type { SchemaEntries } from '../schemaEntries.ts'

/** Somebody else who signs people in. */
export interface SignInProvider {
  /** As the pool calls it: `SignInWithApple`. */
  readonly id: string
  /** As people do: `Apple`. */
  readonly name: string
}

export interface SignInPages {
  /** Without a scheme: Amplify puts `https://` before it. */
  readonly domain: string
  /** Where the pages are in truth, without a slash at the end. */
  readonly url: string
  readonly scopes: readonly string[]
  readonly responseType: 'code' | 'token'
  /** Addresses of apps that the pages lead back to. */
  readonly redirectSignIn: readonly string[]
  readonly redirectSignOut: readonly string[]
  readonly providers: readonly SignInProvider[]
  /** Nobody is asked elsewhere: the backend stands in the place of all providers. */
  readonly pretended: boolean
}

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'))

export const oauthSchema = v.object({
  identity_providers: v.array(v.string()),
  domain: text,
  scopes: v.array(v.string()),
  redirect_sign_in_uri: v.array(v.string()),
  redirect_sign_out_uri: v.array(v.string()),
  response_type: v.picklist(['code', 'token']),
} satisfies SchemaEntries<OAuthOutputs>)

export const signInPagesSchema = v.object({
  url: v.optional(v.pipe(v.string(), v.url('must be an absolute URL'))),
  providers: v.optional(v.array(text)),
  pretended: v.optional(v.boolean()),
} satisfies SchemaEntries<SignInPagesOutputs>)

/** Amplify's words, those of Gen 1 too. Another one is no provider of Cognito's. */
const known: Readonly<Record<string, SignInProvider>> = {
  GOOGLE: { id: 'Google', name: 'Google' },
  FACEBOOK: { id: 'Facebook', name: 'Facebook' },
  LOGIN_WITH_AMAZON: { id: 'LoginWithAmazon', name: 'Amazon' },
  AMAZON: { id: 'LoginWithAmazon', name: 'Amazon' },
  SIGN_IN_WITH_APPLE: { id: 'SignInWithApple', name: 'Apple' },
  APPLE: { id: 'SignInWithApple', name: 'Apple' },
}

export function signInPagesOf(oauth: OAuthOutputs, besides: SignInPagesOutputs = {}): SignInPages {
  const { url = `https://${oauth.domain}`, providers = [], pretended = false } = besides
  return {
    domain: oauth.domain,
    url,
    scopes: oauth.scopes,
    responseType: oauth.response_type,
    redirectSignIn: oauth.redirect_sign_in_uri,
    redirectSignOut: oauth.redirect_sign_out_uri,
    providers: [
      ...oauth.identity_providers.flatMap((word) => known[word] ?? []),
      ...providers.map((name) => ({ id: name, name })),
    ],
    pretended,
  }
}
