/**
 * Verifies AWS Signature Version 4, in the header and in presigned URLs (AWS IAM user guide, "AWS Signature Version 4
 * for API requests").
 */
import { hash } from 'node:crypto'
import type { ChunkSignatures } from '../wire/awsChunked.ts'
import { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'
import { emptyBytes } from '../wire/message.ts'
import type { Authorization } from './authorization.ts'
import { canonicalRequest } from './canonicalRequest.ts'
import { chunkSignatures } from './chunkSignatures.ts'
import { equalSignatures } from './equalSignatures.ts'
import { hmacHex } from './hmac.ts'
import { parseAuthorization } from './parseAuthorization.ts'
import { scopeText, signingKey } from './signingKey.ts'
import type { SigningRules } from './signingRules.ts'

/** What an access key stands for, at least its secret. */
export interface SecretHolder {
  readonly secretAccessKey: string
}

export interface VerifyOptions<Credentials extends SecretHolder> {
  /** Rules of the service that the request reached, and its region; the signature must be for both. */
  readonly rules: SigningRules
  readonly region: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** What the key stands for, or the error that says why it counts for nothing (one of `rules.errors`). */
  readonly secretOf: (accessKeyId: string, sessionToken: string | undefined) => Credentials | AwsError
  /**
   * The whole body. Left out where requests name their body's hash; `Payload` compares it while the body is read.
   */
  readonly body?: Uint8Array
}

export interface Signed<Credentials> {
  readonly kind: 'signed'
  readonly accessKeyId: string
  /** What `secretOf` gave. */
  readonly credentials: Credentials
  readonly service: string
  readonly region: string
  readonly sessionToken: string | undefined
  /** Milliseconds since 1970. */
  readonly signedAt: number
  /** As the condition key `s3:authType` names it. */
  readonly authType: 'REST-HEADER' | 'REST-QUERY-STRING'
  /** What was signed of the body: its hash, or what stands instead (`UNSIGNED-PAYLOAD`). */
  readonly payload: string
  /** Present when the chunks of the body are signed too; for `Payload`. */
  readonly chunkSignatures: ChunkSignatures | undefined
}

export type Authentication<Credentials> = { readonly kind: 'anonymous' } | Signed<Credentials>

const anonymous = { kind: 'anonymous' } as const

/** Throws `AwsError` with the service's own code, status and sentence. */
export function verifySignature<Credentials extends SecretHolder>(
  request: HttpRequest,
  options: VerifyOptions<Credentials>,
): Authentication<Credentials> {
  const { rules, now } = options
  const claim = parseAuthorization(request, rules)
  if (!claim) return anonymous
  rules.checkScope(claim, options.region)
  const credentials = options.secretOf(claim.accessKeyId, claim.sessionToken)
  if (credentials instanceof AwsError) throw credentials
  rules.checkTime(claim, now)
  rules.checkSignedHeaders(claim, request.headers)
  const payload = rules.payloadHash(request, claim, options.body ?? emptyBytes)
  const key = signingKey(credentials.secretAccessKey, claim)
  const text = stringToSign(request, claim, payload, rules.keepsPath)
  if (!equalSignatures(hmacHex(key, text), claim.signature)) {
    throw rules.errors.signatureDoesNotMatch({
      AWSAccessKeyId: claim.accessKeyId,
      StringToSign: text,
      SignatureProvided: claim.signature,
    })
  }
  const hasSignedChunks = payload.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD')
  return {
    kind: 'signed',
    accessKeyId: claim.accessKeyId,
    credentials,
    service: claim.service,
    region: claim.region,
    sessionToken: claim.sessionToken,
    signedAt: claim.signedAt,
    authType: claim.place === 'header' ? 'REST-HEADER' : 'REST-QUERY-STRING',
    payload,
    chunkSignatures: hasSignedChunks ? chunkSignatures(key, claim.timestamp, claim, claim.signature) : undefined,
  }
}

function stringToSign(request: HttpRequest, claim: Authorization, payload: string, keepsPath: boolean): string {
  const { method, rawPath, rawQuery, headers } = request
  const { signedHeaders } = claim
  const parts = { method, rawPath, rawQuery, headers, signedHeaders, payloadHash: payload, keepsPath }
  const canonical = canonicalRequest(parts)
  return `AWS4-HMAC-SHA256\n${claim.timestamp}\n${scopeText(claim)}\n${hash('sha256', canonical)}`
}
