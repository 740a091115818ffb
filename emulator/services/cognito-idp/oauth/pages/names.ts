/** What pools call people, in words for a form. */
import { passwordPolicyOf, usernameAttributesOf } from '../../pools/poolRules.ts'
import type { UserPool } from '../../pools/userPools.ts'
import type { Field } from './fields.ts'

/** The field that one signs in with. */
export function nameField(pool: UserPool, value?: string): Field {
  const contacts = usernameAttributesOf(pool)
  const common = { name: 'username', autocomplete: 'username', value }
  if (contacts.length === 0) return { ...common, label: 'Username' }
  if (contacts.length > 1) return { ...common, label: 'E-mail or phone number' }
  return contacts[0] === 'email'
    ? { ...common, label: 'E-mail', type: 'email' }
    : { ...common, label: 'Phone number', type: 'tel', hint: 'With the country in front: +4712345678' }
}

/** `custom:team` -> `Team`, `given_name` -> `Given name` */
export function labelOf(attribute: string): string {
  if (attribute === 'email') return 'E-mail'
  const words = attribute.replace(/^custom:/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function newPasswordField(pool: UserPool): Field {
  const policy = passwordPolicyOf(pool)
  const kinds = [
    policy.requireLowercase && 'a small letter',
    policy.requireUppercase && 'a capital',
    policy.requireNumbers && 'a digit',
    policy.requireSymbols && 'a symbol',
  ].filter((kind) => kind !== false)
  const hint = [`At least ${policy.minimumLength} characters`, ...kinds].join(', ')
  return { name: 'new_password', label: 'New password', type: 'password', autocomplete: 'new-password', hint }
}

export function codeField(hint?: string): Field {
  return { name: 'code', label: 'Code', autocomplete: 'one-time-code', hint }
}

/** Where codes arrive. */
export const inboxHint = "Nothing is really sent: it is in Rolecall's Inbox."
