import { createHmac } from 'node:crypto'
import type { UserPoolClient } from '../../pools/userPoolClients.ts'

/** What an app with a secret would send along; these pages stand in its place. */
export function secretHashOf({ secret, id }: UserPoolClient, username: string): string | undefined {
  if (secret === undefined) return undefined
  return createHmac('sha256', secret)
    .update(username + id)
    .digest('base64')
}
