/** Whom the identity pool lets this browser be, besides whoever the page is. */
export type Persona =
  | { readonly kind: 'guest' }
  /** The person who is signed in, with another of the roles that the pool would give them. */
  | { readonly kind: 'role'; readonly roleArn: string }
