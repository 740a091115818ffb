import type { Passkeys } from '../../../aws/configuration/configuration.ts'
import { passkeyHindrance, type PasskeyPage } from '../../../session/passwordless/passkeyPlace.ts'

/** Why there are no passkeys here, in one line, and where this page has some; undefined where nothing is in the way. */
export function passkeyObstacle(
  ofPool: Passkeys | undefined,
  page?: PasskeyPage,
): { readonly words: string; readonly there?: string } | undefined {
  if (!ofPool) return { words: 'The configuration names none for this user pool.' }
  const hindrance = passkeyHindrance(ofPool, page)
  if (!hindrance) return undefined
  if (hindrance.kind === 'browser') {
    return { words: 'The user pool takes passkeys, and this browser makes none for this page.' }
  }
  const { relyingPartyId, here, there } = hindrance
  const words = `The user pool takes passkeys for ${relyingPartyId}, and this page is at ${here}.`
  return { words, ...(there !== undefined && { there }) }
}
