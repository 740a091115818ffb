/**
 * What is known of the newest calls and must not stand in their records: requests as they were signed, and answers longer than a
 * record holds. In memory alone, bounded, and gone with the session.
 */
import { importSigningKey, type SignedRequest } from './signedRequest.ts'
import type { SigningIdentity } from './signingIdentity.ts'

/** The body of an answer as it came. */
export interface KeptBody {
  readonly bytes: readonly Uint8Array[]
  /** False where more came than is kept. */
  readonly whole: boolean
}

export interface WireMemory {
  /** @param request without its key, which is made of the identity once. A later attempt takes the place of an earlier one. */
  keepSigned(callId: string, request: Omit<SignedRequest, 'key'>, identity: SigningIdentity): void
  keepBody(callId: string, body: KeptBody): void
  /** Undefined where the call was not signed, is not among the newest of this page's life, or the page has no WebCrypto. */
  signed(callId: string): SignedRequest | undefined
  body(callId: string): KeptBody | undefined
}

/**
 * @param limits.calls how many signed requests are kept
 * @param limits.bodyBytes how many bytes of bodies are kept, in all
 */
export function createWireMemory(limits: { readonly calls: number; readonly bodyBytes: number }): WireMemory {
  const requests = new Map<string, SignedRequest>()
  const bodies = new Map<string, KeptBody>()
  const keys = new Map<string, Promise<CryptoKey>>()
  let held = 0

  function keyOf(identity: SigningIdentity): Promise<CryptoKey> | undefined {
    const known = keys.get(identity.accessKeyId)
    if (known) return known
    const key = importSigningKey(identity)
    if (key) keys.set(identity.accessKeyId, key)
    return key
  }

  function forgetBody(callId: string): void {
    held -= sizeOf(bodies.get(callId))
    bodies.delete(callId)
  }

  return {
    keepSigned(callId, request, identity) {
      const key = keyOf(identity)
      if (!key) return
      requests.delete(callId)
      requests.set(callId, { ...request, key })
      if (requests.size > limits.calls) for (const [oldest] of requests) return void requests.delete(oldest)
    },
    keepBody(callId, body) {
      forgetBody(callId)
      bodies.set(callId, body)
      held += sizeOf(body)
      for (const oldest of bodies.keys()) {
        if (held <= limits.bodyBytes) return
        forgetBody(oldest)
      }
    },
    signed: (callId) => requests.get(callId),
    body: (callId) => bodies.get(callId),
  }
}

function sizeOf(body: KeptBody | undefined): number {
  return body?.bytes.reduce((sum, { byteLength }) => sum + byteLength, 0) ?? 0
}
