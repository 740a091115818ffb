/** Looking a user up by name, in a way that tells a stranger nothing where the client asks for that. */
import { createHmac, hkdfSync } from 'node:crypto'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Recipient } from '../codes/messages.ts'
import type { StoredPassword } from '../passwords/storedPassword.ts'
import { hidesUsers } from '../pools/clientRules.ts'
import type { Contact } from '../pools/poolRules.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import type { UserPool } from '../pools/userPools.ts'
import { isEmail } from './isEmail.ts'
import { isPhoneNumber } from './isPhoneNumber.ts'
import type { PoolUser } from './users.ts'
import { foldName, PoolUsers } from './users.ts'

/**
 * A name that was typed, and the user if there is one. `id` is the username, or one made up for the name: attempts are
 * counted for
 * it either way, so that not even the limits differ.
 */
interface NamedUser {
  readonly id: string
  readonly user: PoolUser | undefined
}

/**
 * @param ifUnknown the message for clients that do tell; they get UserNotFoundException.
 */
export function userNamed(
  store: Store,
  { pool, client }: { pool: UserPool; client: UserPoolClient },
  name: string,
  ifUnknown = 'Username/client id combination not found.',
): NamedUser {
  const user = new PoolUsers(store, pool).find(name)
  if (!user && !hidesUsers(client)) throw new AwsError('UserNotFoundException', ifUnknown)
  return { id: user?.username ?? simulatedUserId(pool, name), user }
}

/** Where to pretend a delivery to: what was typed, or a made-up address where that reaches nobody. */
export function simulatedRecipient(pool: UserPool, name: string): Recipient {
  if (isPhoneNumber(name)) return { contact: 'phone_number', to: name }
  return { contact: 'email', to: isEmail(name) ? name : simulatedEmail(pool, name) }
}

/** The same for a code that goes one way alone: what was typed if it is of that kind, else made up for the name. */
export function simulatedContact(pool: UserPool, name: string, contact: Contact): Recipient {
  if (contact === 'email') return { contact, to: isEmail(name) ? name : simulatedEmail(pool, name) }
  const digits = BigInt(`0x${simulatedUserId(pool, name).replaceAll('-', '')}`)
    .toString()
    .slice(-10)
  return { contact, to: isPhoneNumber(name) ? name : `+1${digits}` }
}

function simulatedEmail(pool: UserPool, name: string): string {
  const [local = 'a', domain = 'e'] = simulatedUserId(pool, name).replace(/[^a-f]/g, '')
  return `${local}@${domain}`
}

/**
 * The same UUID for the same name each time (RFC 5054, 2.5.1.3), which nobody without the pool's secret can tell from a
 * real one.
 */
export function simulatedUserId(pool: UserPool, name: string): string {
  const bytes = createHmac('sha256', Buffer.from(pool.secret, 'base64'))
    .update(`user id\n${foldName(pool, name)}`)
    .digest()
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x40
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** A salt that stays the same for the same name, and a verifier that no password has. */
export function simulatedPassword(pool: UserPool, userId: string): StoredPassword {
  const secret = Buffer.from(pool.secret, 'base64')
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', `password\n${userId}`, 16 + 383))
  return { salt: bytes.subarray(0, 16).toString('hex'), verifier: bytes.subarray(16).toString('hex') }
}
