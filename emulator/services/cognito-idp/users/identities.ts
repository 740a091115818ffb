/** Where somebody signs in besides this pool: the attribute `identities`, a list in JSON. */
export interface UserIdentity {
  readonly userId: string
  readonly providerName: string
  readonly providerType: string
  readonly issuer: string | null
  /** False for one that was joined to a user who was there before. */
  readonly primary: boolean
  /** Milliseconds since 1970. */
  readonly dateCreated: number
}

/** Empty also for a text that no sign-in wrote: administrators may write what they like. */
export function identitiesIn(attribute: string | undefined): readonly UserIdentity[] {
  try {
    const value: unknown = JSON.parse(attribute ?? '[]')
    return Array.isArray(value) && value.every(isIdentity) ? value : []
  } catch {
    return []
  }
}

function isIdentity(value: unknown): value is UserIdentity {
  return typeof value === 'object' && value !== null && 'userId' in value && 'providerName' in value
}
