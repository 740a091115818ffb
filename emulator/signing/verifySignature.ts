/**
 * Verifies AWS Signature Version 4, in the header and in presigned URLs (AWS IAM user guide, "AWS Signature Version 4
 * for API requests").
 */
import { hash } from 'node:crypto'
import { canonicalRequest, UnreadableUri } from '../../sigv4/canonicalRequest.ts'
import { stringToSign } from '../../sigv4/stringToSign.ts'
import type { ChunkSignatures } from '../wire/awsChunked.ts'
import { AwsError } from '../wire/awsError.ts'
import { emptyBytes, type HttpRequest } from '../wire/message.ts'
import { invalidUri } from '../wire/rest/queryParameters.ts'
import type { Authorization } from './authorization.ts'
import { chunkSignatures } from './chunkSignatures.ts'
import type { EarlierClaim } from './earlierScheme.ts'
import { equalSignatures, hmacHex } from './hmac.ts'
import { parseAuthorization } from './parseAuthorization.ts'
import { signingKey } from './signingKey.ts'
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
  /** As the condition key `s3:signatureversion` names the scheme. */
  readonly version: 'AWS4-HMAC-SHA256' | 'AWS'
  /** Undefined where the scheme names none. */
  readonly region: string | undefined
  readonly sessionToken: string | undefined
  /** Milliseconds since 1970; undefined where the scheme does not say. */
  readonly signedAt: number | undefined
  /** As the condition key `s3:authType` names it. */
  readonly authType: 'REST-HEADER' | 'REST-QUERY-STRING' | 'POST'
  /** What was signed of the body: its hash, or what stands instead (`UNSIGNED-PAYLOAD`); undefined where nothing was. */
  readonly payload: string | undefined
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
  rules.checkMechanism?.(request)
  const earlier = rules.readEarlier?.(request)
  if (earlier) return verifyEarlier(earlier, options)
  const claim = parseAuthorization(request, rules)
  if (!claim) return anonymous
  rules.checkScope(claim, options.region)
  const { scope } = claim
  const credentials = options.secretOf(scope.accessKeyId, claim.sessionToken)
  if (credentials instanceof AwsError) throw credentials
  rules.checkTime(claim, now)
  rules.checkSignedHeaders(claim, request.headers)
  const payload = rules.payloadHash(request, claim, options.body ?? emptyBytes)
  const key = signingKey(credentials.secretAccessKey, scope)
  const isSigned = (text: string) => equalSignatures(hmacHex(key, text), claim.signature)
  const canonical = canonicalText(request, claim, payload, rules.keepsPath)
  const textOver = (canonicalHash: string) => stringToSign(claim.timestamp, scope, canonicalHash)
  const text = textOver(hash('sha256', canonical))
  // Headers are here as one character for each byte that came; some clients send what they signed as UTF-8 in those very
  // bytes, others in ISO-8859-1, and both count.
  if (!isSigned(text) && !isSigned(textOver(hash('sha256', Buffer.from(canonical, 'latin1'))))) {
    throw rules.errors.signatureDoesNotMatch({
      ...compared({ accessKeyId: scope.accessKeyId, signature: claim.signature }, text),
      CanonicalRequest: canonical,
      CanonicalRequestBytes: bytesOf(canonical),
    })
  }
  const hasSignedChunks = payload.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD')
  return {
    kind: 'signed',
    accessKeyId: scope.accessKeyId,
    credentials,
    service: scope.service,
    version: 'AWS4-HMAC-SHA256',
    region: scope.region,
    sessionToken: claim.sessionToken,
    signedAt: claim.signedAt,
    authType: claim.place === 'header' ? 'REST-HEADER' : 'REST-QUERY-STRING',
    payload,
    chunkSignatures: hasSignedChunks ? chunkSignatures(key, claim.timestamp, scope, claim.signature) : undefined,
  }
}

function verifyEarlier<Credentials extends SecretHolder>(
  claim: EarlierClaim,
  { rules, now, secretOf }: VerifyOptions<Credentials>,
): Signed<Credentials> {
  const { accessKeyId, sessionToken, signedAt, authType, version, texts } = claim
  const credentials = secretOf(accessKeyId, sessionToken)
  if (credentials instanceof AwsError) throw credentials
  claim.checkTime(now)
  const { secretAccessKey } = credentials
  if (!texts.some((text) => equalSignatures(claim.sign(secretAccessKey, text), claim.signature))) {
    throw rules.errors.signatureDoesNotMatch(compared(claim, texts[0]))
  }
  return {
    kind: 'signed',
    accessKeyId,
    credentials,
    service: rules.name,
    version,
    region: undefined,
    sessionToken,
    signedAt,
    authType,
    payload: undefined,
    chunkSignatures: undefined,
  }
}

/** What helps a caller to find the difference. */
export function compared(claim: { readonly accessKeyId: string; readonly signature: string }, text: string) {
  return {
    AWSAccessKeyId: claim.accessKeyId,
    StringToSign: text,
    SignatureProvided: claim.signature,
    StringToSignBytes: bytesOf(text),
  }
}

/** `41 57 53`: what a terminal or an XML parser would not show. */
function bytesOf(text: string): string {
  return Buffer.from(text)
    .toString('hex')
    .replace(/..(?=.)/g, '$& ')
}

/** Throws `InvalidURI`. */
function canonicalText(request: HttpRequest, claim: Authorization, payload: string, keepsPath: boolean): string {
  const { method, rawPath, rawQuery, headers } = request
  const { signedHeaders } = claim.scope
  try {
    return canonicalRequest({ method, rawPath, rawQuery, headers, signedHeaders, payloadHash: payload, keepsPath })
  } catch (error) {
    throw error instanceof UnreadableUri ? invalidUri(error.text) : error
  }
}
