import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Passkey } from './passkeys.ts'
import type { Read } from './readCredential.ts'
import { isAllowedOrigin } from './relyingParty.ts'

interface Expected {
  readonly challenge: string
  readonly rpId: string
  readonly userVerification: 'required' | 'preferred'
  readonly passkey: Passkey
  /** The user's, base64url. */
  readonly userHandle: string
}

type Verified = { readonly isProof: true; readonly counter: number } | { readonly isProof: false; readonly why: string }

/** Whether a passkey proves who holds it; if not, why in words that are for the decision log alone. */
export async function verifyAssertion(
  { credential, clientData }: Read<AuthenticationResponseJSON>,
  expected: Expected,
): Promise<Verified> {
  const { passkey, rpId, challenge } = expected
  if (clientData.challenge !== challenge) return refused('The passkey signs another challenge.')
  if (!isAllowedOrigin(clientData.origin, rpId)) return refused(`The page ${clientData.origin} is not of ${rpId}.`)
  const { userHandle = expected.userHandle } = credential.response
  if (userHandle !== expected.userHandle) return refused('The passkey says that it is somebody else’s.')
  try {
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: credential,
      expectedChallenge: challenge,
      expectedOrigin: clientData.origin,
      expectedRPID: rpId,
      requireUserVerification: expected.userVerification === 'required',
      credential: {
        id: credential.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    })
    return verified ? { isProof: true, counter: authenticationInfo.newCounter } : refused('The signature is wrong.')
  } catch (problem) {
    return refused(problem instanceof Error ? problem.message : String(problem))
  }
}

function refused(why: string): Verified {
  return { isProof: false, why }
}
