import { createHash } from 'node:crypto'

/** The account's canonical user id: 64 hex characters that S3 derives from the account and shows as the owner. */
export function canonicalUserId(account: string): string {
  return createHash('sha256').update(`canonical user of ${account}`).digest('hex')
}
