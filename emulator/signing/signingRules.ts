/**
 * What a service decides about the signatures that reach it. Services differ in strictness and in words, not in the
 * algorithm (AWS IAM user guide, "AWS Signature Version 4 for API requests").
 */
import type { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'
import type { Authorization } from './authorization.ts'
import type { EarlierClaim } from './earlierScheme.ts'

/** A service's answers when it cannot tell who signed. */
export interface AuthenticationErrors {
  /** The access key is nobody's. */
  unknownAccessKey(accessKeyId: string): AwsError
  /** The session token is not the one that belongs to the access key, or none was sent. */
  badSessionToken(): AwsError
  expiredSession(): AwsError
  /** Nothing was signed where a signature is needed. */
  missingAuthentication(): AwsError
  /** @param compared what helps a caller to find the difference: the string to sign, never the key. */
  signatureDoesNotMatch(compared: Readonly<Record<string, string>>): AwsError
  /** The `Authorization` header or a presigned URL is not what Signature Version 4 wants. */
  malformedAuthorization(place: Authorization['place'], detail: string): AwsError
  /** The `Authorization` header lacks some of its three parts. */
  missingParts(names: readonly string[]): AwsError
  /** No header says when the request was signed. */
  missingDate(): AwsError
  /** Signed by another scheme: Signature Version 2, Bearer, Signature Version 4A. */
  unsupportedMechanism(): AwsError
}

/** Every check throws an `AwsError` in the service's own words. */
export interface SigningRules {
  /** The service's name in the credential scope. */
  readonly name: string
  /** For a service that signs by another one's name: the paths that are its own, as they are sent. */
  readonly paths?: RegExp
  /** For services that have one endpoint for the world: the region that policies see, whatever a request was signed for. */
  readonly globalRegion?: string
  /** Whether the path is signed as it was sent; otherwise it is encoded once more, and `.` and `..` are resolved. */
  readonly keepsPath: boolean
  /** Seconds that a presigned URL is valid when it does not say; undefined where it must. */
  readonly defaultLifetime: number | undefined
  readonly errors: AuthenticationErrors
  /** The claim of an older scheme that the service still takes; undefined where the request is not signed by it. */
  readEarlier?(request: HttpRequest): EarlierClaim | undefined
  /** Refuses combinations of headers and parameters before any of them is read. */
  checkMechanism?(request: HttpRequest): void
  /** The scope must be of this service, region and day. */
  checkScope(claim: Authorization, region: string): void
  /** @param now milliseconds since 1970. */
  checkTime(claim: Authorization, now: number): void
  /** How it words that a request was signed too long ago. @param now milliseconds since 1970, of the service's own clock. */
  tooLate(claim: Pick<Authorization, 'timestamp'>, now: number): AwsError
  checkSignedHeaders(claim: Authorization, headers: HttpRequest['headers']): void
  /**
   * What the canonical request says of the body.
   * @param body the whole of it; empty where the service does not read bodies before it knows the signer.
   */
  payloadHash(request: HttpRequest, claim: Authorization, body: Uint8Array): string
}
