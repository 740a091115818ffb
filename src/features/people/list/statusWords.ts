import type { PoolPerson } from '../../../aws/services/cognito-idp/types.ts'

export interface StatusWords {
  /** In people's words: "must choose a password". */
  readonly words: string
  /** Whether it waits for somebody: the person, or an administrator. */
  readonly needsSomebody: boolean
}

/** How things are with one person. A disabled one is nothing else, whatever AWS says besides. */
export function statusWords({
  status,
  enabled,
  username,
}: Pick<PoolPerson, 'status' | 'enabled' | 'username'>): StatusWords {
  if (!enabled) return { words: 'disabled', needsSomebody: true }
  switch (status) {
    case 'CONFIRMED':
      return { words: 'confirmed', needsSomebody: false }
    case 'EXTERNAL_PROVIDER':
      return { words: `from ${providerOf(username)}`, needsSomebody: false }
    case 'UNCONFIRMED':
      return { words: 'has not confirmed', needsSomebody: true }
    case 'FORCE_CHANGE_PASSWORD':
      return { words: 'must choose a password', needsSomebody: true }
    case 'RESET_REQUIRED':
      return { words: 'must reset the password', needsSomebody: true }
    case 'COMPROMISED':
      return { words: 'password is known to others', needsSomebody: true }
    case 'ARCHIVED':
      return { words: 'archived', needsSomebody: false }
    default:
      return { words: status.toLowerCase(), needsSomebody: false }
  }
}

/** Usernames of other providers begin with the provider's: `Google_10784412`. */
function providerOf(username: string): string {
  const at = username.indexOf('_')
  return at > 0 ? username.slice(0, at) : 'another provider'
}
