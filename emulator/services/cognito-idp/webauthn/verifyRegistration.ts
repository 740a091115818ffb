import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { AwsError } from '../../../wire/awsError.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { Passkey } from './passkeys.ts'
import type { Read } from './readCredential.ts'
import { isAllowedOrigin, userVerification } from './relyingParty.ts'
import {
  webAuthnChallengeNotFound,
  webAuthnCredentialNotSupported,
  webAuthnOriginNotAllowed,
  webAuthnRelyingPartyMismatch,
} from './webAuthnErrors.ts'

/** ES256 and RS256, as Cognito asks for. */
export const keyAlgorithms = [-7, -257] as const

type NewPasskey = Pick<Passkey, 'publicKey' | 'counter' | 'transports'>

/** What is to be kept of a new passkey. @throws AwsError the WebAuthn exception for what is wrong with it. */
export async function verifyRegistration(
  pool: UserPool,
  { credential, clientData }: Read<RegistrationResponseJSON>,
  expected: { readonly challenge: string; readonly rpId: string },
): Promise<NewPasskey> {
  // Most programs never see a passkey: what checks them is loaded when the first one comes.
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  if (clientData.challenge !== expected.challenge) throw webAuthnChallengeNotFound()
  if (!isAllowedOrigin(clientData.origin, expected.rpId)) throw webAuthnOriginNotAllowed(clientData.origin)
  try {
    await requireOwnStatement(credential)
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: credential,
      expectedChallenge: expected.challenge,
      expectedOrigin: clientData.origin,
      expectedRPID: expected.rpId,
      requireUserVerification: userVerification(pool) === 'required',
      supportedAlgorithmIDs: [...keyAlgorithms],
    })
    // The browser names the credential, the authenticator signs the name.
    if (!verified || registrationInfo.credential.id !== credential.id) throw webAuthnCredentialNotSupported()
    const { publicKey, counter, transports = [] } = registrationInfo.credential
    return { publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports }
  } catch (problem) {
    if (problem instanceof AwsError) throw problem
    if (problem instanceof Error && problem.name === 'UnexpectedRPIDHash') throw webAuthnRelyingPartyMismatch()
    throw webAuthnCredentialNotSupported()
  }
}

/**
 * No statement is asked for. One with certificates would have others' servers asked whether they are revoked, at
 * addresses that the credential itself names; this computer calls nobody.
 */
async function requireOwnStatement({ response }: RegistrationResponseJSON): Promise<void> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers')
  const decoded = decodeAttestationObject(new Uint8Array(Buffer.from(response.attestationObject, 'base64url')))
  const form = decoded.get('fmt')
  const isOwn = form === 'none' || (form === 'packed' && decoded.get('attStmt').get('x5c') === undefined)
  if (!isOwn) throw webAuthnCredentialNotSupported()
}
