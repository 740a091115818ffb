/** What whoever deploys this backend chooses. Everything here may be changed later, by another deployment. */
import type { ProviderName } from './auth/externalProviders.ts'
import type { OidcOptions } from './auth/oidc.ts'
import type { SamlOptions } from './auth/saml.ts'
import type { SecondStepKind } from './auth/secondStep.ts'

export interface BackendOptions {
  /** Whether people look around without an account, with the role `guest`. */
  readonly guestAccess: boolean
  /** A second step after the password. `REQUIRED` asks for it at every sign-in. */
  readonly secondStep: 'OFF' | 'OPTIONAL' | 'REQUIRED'
  /** What a second step may be; auth/secondStep.ts says what each needs and costs. */
  readonly secondStepBy: readonly SecondStepKind[]
  /** The address that codes by e-mail come from: verified in SES, in the region of the pool. Left out: Cognito's own, and no such codes. */
  readonly sender?: string
  /** Sign-in with accounts of others. Each wants secrets: auth/externalProviders.ts names them. */
  readonly externalProviders: readonly ProviderName[]
  /** Sign-in with a provider of OpenID Connect: auth/oidc.ts. Left out for none. */
  readonly oidc?: OidcOptions
  /** Sign-in with a provider of SAML: auth/saml.ts. Left out for none. */
  readonly saml?: SamlOptions
  /** Name of a public hosted zone that is made with the backend: `example.com`. Left out for none. AWS takes a fee for each. */
  readonly hostedZone?: string
  /** Origins of the pages that may call the bucket, and to which other providers lead back. */
  readonly origins: readonly string[]
}

export const options: BackendOptions = {
  guestAccess: false,
  secondStep: 'OPTIONAL',
  secondStepBy: ['app'],
  externalProviders: [],
  origins: ['5173', '4173'].flatMap((port) => [`http://127.0.0.1:${port}`, `http://localhost:${port}`]),
}
