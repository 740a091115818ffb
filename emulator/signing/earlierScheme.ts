/** A request that is signed by a scheme older than Signature Version 4, which a service may still take. */

/** What it claims. Nothing of it is verified yet. */
export interface EarlierClaim {
  /** As the condition key `s3:signatureversion` names the scheme. */
  readonly version: 'AWS'
  readonly authType: 'REST-HEADER' | 'REST-QUERY-STRING'
  readonly accessKeyId: string
  readonly sessionToken: string | undefined
  readonly signature: string
  /** Milliseconds since 1970; undefined where only the end is signed. */
  readonly signedAt: number | undefined
  /** Texts, one of which must have been signed; signers differ where a session token stands. */
  readonly texts: readonly [string, ...string[]]
  sign(secretAccessKey: string, text: string): string
  /** @param now milliseconds since 1970. Throws `AwsError` in the service's own words. */
  checkTime(now: number): void
}
