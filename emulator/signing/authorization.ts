/** What a request says of who signed it (AWS IAM user guide, "Authentication methods"). */

/** What all requests of one client on one day to one service say alike: one object for as long as it is known. */
export interface SignedScope {
  readonly accessKeyId: string
  /** The credential scope: `20260102`, region, service. */
  readonly date: string
  readonly region: string
  readonly service: string
  readonly terminator: string
  readonly signedHeaders: readonly string[]
  readonly signedNames: ReadonlySet<string>
}

/** What a signed request claims. Nothing of it is verified yet. */
export interface Authorization {
  readonly place: 'header' | 'query'
  readonly scope: SignedScope
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
