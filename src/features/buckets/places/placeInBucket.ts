/** A bucket, and in it a folder, an object or the start of a name: which of them, only a listing tells. */
export interface PlaceInBucket {
  readonly bucket: string
  /** Decoded; empty for the whole bucket. */
  readonly key: string
  readonly region?: string
}
