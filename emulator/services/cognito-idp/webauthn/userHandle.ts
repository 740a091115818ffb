import type { PoolUser } from '../users/users.ts'

/** What a passkey keeps of whose it is: nothing that a person could be known by (Web Authentication, "User handle"). */
export function userHandle({ sub }: PoolUser): string {
  return Buffer.from(sub).toString('base64url')
}
