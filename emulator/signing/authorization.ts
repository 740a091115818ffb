/** What a request says of who signed it (AWS IAM user guide, "Authentication methods"). */

/** What a signed request claims. Nothing of it is verified yet. */
export interface Authorization {
  readonly place: 'header' | 'query'
  readonly accessKeyId: string
  /** The credential scope: `20260102`, region, service. */
  readonly date: string
  readonly region: string
  readonly service: string
  readonly terminator: string
  readonly signedHeaders: readonly string[]
  /** Hex digits, if it is what it should be. */
  readonly signature: string
  /** `20260102T030405Z`, as it stands in the string to sign. */
  readonly timestamp: string
  /** Milliseconds since 1970. */
  readonly signedAt: number
  /** Seconds that a presigned URL is valid. */
  readonly expires: number | undefined
  readonly sessionToken: string | undefined
}
