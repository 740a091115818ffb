/** Where a user can be reached, and which of it is proven. */
import type { Recipient } from '../codes/messages.ts'
import type { Contact } from '../pools/poolRules.ts'
import type { PoolUser } from './users.ts'

export function contactOf({ attributes }: PoolUser, contact: Contact): Recipient | undefined {
  const to = attributes[contact]
  return to ? { contact, to } : undefined
}

export function isVerified({ attributes }: PoolUser, contact: Contact): boolean {
  return attributes[`${contact}_verified`] === 'true'
}

/** The first of these by which the user can be reached for certain. */
export function verifiedContact(user: PoolUser, contacts: readonly Contact[]): Recipient | undefined {
  return contacts.flatMap((contact) => (isVerified(user, contact) ? (contactOf(user, contact) ?? []) : []))[0]
}
