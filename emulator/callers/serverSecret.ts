import type { Random } from '../program/clockAndRandom.ts'
import { defineCollection } from '../state/collection.ts'
import type { Store } from '../state/store.ts'

/** Base64, by what they are for. */
const secretsOf = defineCollection<string>({ name: 'principals.secrets' })

/**
 * The emulator's own key, made at its first start: session secrets are derived from it, session tokens sealed with it.
 */
export function serverSecret(store: Store, random: Random): Buffer {
  const secrets = secretsOf(store)
  const known = secrets.get('server')
  if (known !== undefined) return Buffer.from(known, 'base64')
  const fresh = Buffer.from(random.bytes(32))
  secrets.set('server', fresh.toString('base64'))
  return fresh
}
