/** A bucket, and in it a folder, an object or the start of a name: which of them, only a listing tells. */
export interface PlaceInBucket {
  readonly bucket: string
  /** Decoded; empty for the whole bucket. */
  readonly key: string
  readonly region?: string
}

/** Whether what was kept outside of the program, in storage or history, is a place. */
export function isPlace(value: unknown): value is PlaceInBucket {
  if (typeof value !== 'object' || value === null) return false
  const { bucket, key, region } = value as Partial<Record<keyof PlaceInBucket, unknown>>
  return typeof bucket === 'string' && typeof key === 'string' && (region === undefined || typeof region === 'string')
}
