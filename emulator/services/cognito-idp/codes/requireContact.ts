import { invalidParameter } from '../errors.ts'
import type { Contact } from '../pools/poolRules.ts'

/** The attributes that a code can verify. @throws InvalidParameterException for every other one. */
export function requireContact(name: string | undefined): Contact {
  if (name === 'email' || name === 'phone_number') return name
  throw invalidParameter('Only the attributes email and phone_number can be verified.')
}
