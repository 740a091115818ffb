import type { Random } from '../program/clockAndRandom.ts'
import type { Store } from '../state/store.ts'

/**
 * The emulator's own key, made at its first start: session secrets are derived from it, session tokens sealed with it.
 */
export function serverSecret(store: Store, random: Random): Buffer {
  const secrets = store.collection<string>('principals.secrets')
  const known = secrets.get('server')
  if (known !== undefined) return Buffer.from(known, 'base64')
  const fresh = Buffer.from(random.bytes(32))
  secrets.set('server', fresh.toString('base64'))
  return fresh
}
