import type { PoolPerson } from '../../../aws/services/cognito-idp/types.ts'

export interface StatusWords {
  /** In people's words: "must choose a password". */
  readonly words: string
  /** Whether it waits for somebody: the person, or an administrator. */
  readonly needsSomebody: boolean
}

/** How things are with one person. A disabled one is nothing else, whatever AWS says besides. */
export function statusWords(person: Pick<PoolPerson, 'attributes' | 'enabled' | 'status' | 'username'>): StatusWords {
  const { status, enabled } = person
  if (!enabled) return { words: 'disabled', needsSomebody: true }
  switch (status) {
    case 'CONFIRMED':
      return { words: 'confirmed', needsSomebody: false }
    case 'EXTERNAL_PROVIDER':
      return { words: `from ${providerOf(person)}`, needsSomebody: false }
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

/** As the pool calls it; usernames begin with it too, in small letters where case does not count: `google_10784412`. */
function providerOf({ attributes, username }: Pick<PoolPerson, 'attributes' | 'username'>): string {
  const told = /"providerName":"([^"\\]+)"/.exec(attributes.identities ?? '')?.[1]
  if (told !== undefined) return told
  const at = username.indexOf('_')
  return at > 0 ? username.slice(0, at) : 'another provider'
}
