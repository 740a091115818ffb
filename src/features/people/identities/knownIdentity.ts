/** What is known of the identity that a person has in the identity pool. */
export type KnownIdentity =
  /** `linkedAt`: milliseconds since 1970, where that is told. */
  | { readonly kind: 'known'; readonly identityId: string; readonly linkedAt?: number }
  /** Nobody has asked the identity pool as this person yet. */
  | { readonly kind: 'none yet' }
  /** AWS tells nobody which identity belongs to whom. */
  | { readonly kind: 'not told' }
