/** What a new user is called, from what was typed as the username. */
import { invalidParameter } from '../errors.ts'
import { aliasAttributesOf, type Contact, usernameAttributesOf } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { Attributes } from './attributes.ts'
import { isEmail } from './isEmail.ts'
import { isPhoneNumber } from './isPhoneNumber.ts'

interface NewName {
  /** Left out where it is to be the `sub`. */
  readonly username?: string
  readonly attributes: Attributes
}

/**
 * Where people type an address or a number, that becomes their attribute; elsewhere it is the username, which must not
 * look like an alias.
 * @throws InvalidParameterException
 */
export function newName(pool: UserPool, typed: string, attributes: Attributes): NewName {
  const contacts = usernameAttributesOf(pool)
  if (contacts.length === 0) return { username: ownName(pool, typed), attributes }
  const contact = contacts.find((one) => isContact(one, typed))
  if (!contact) throw invalidParameter(`Username should be ${wanted(contacts)}.`)
  const given = attributes[contact]
  if (given !== undefined && given.toLowerCase() !== typed.toLowerCase()) {
    throw invalidParameter(`The ${contact} attribute and the username are different.`)
  }
  return { attributes: { ...attributes, [contact]: typed } }
}

function ownName(pool: UserPool, typed: string): string {
  const alias = (['email', 'phone_number'] as const).find(
    (one) => aliasAttributesOf(pool).includes(one) && isContact(one, typed),
  )
  if (!alias) return typed
  const [form, kind] = alias === 'email' ? ['email', 'email'] : ['phone number', 'phone number']
  throw invalidParameter(`Username cannot be of ${form} format, since user pool is configured for ${kind} alias.`)
}

function isContact(contact: Contact, text: string): boolean {
  return contact === 'email' ? isEmail(text) : isPhoneNumber(text)
}

function wanted(contacts: readonly Contact[]): string {
  if (contacts.length > 1) return 'either an email or a phone number'
  return contacts[0] === 'email' ? 'an email' : 'a phone number'
}
