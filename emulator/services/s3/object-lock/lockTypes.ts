/** What is kept of locks, in the rows of buckets and of versions. */

export type LockMode = 'GOVERNANCE' | 'COMPLIANCE'

export interface Retention {
  readonly mode: LockMode
  /** Milliseconds since 1970. */
  readonly until: number
}

/** What a new version gets that says nothing itself: one of the two. */
export interface DefaultRetention {
  readonly mode: LockMode
  readonly days?: number
  readonly years?: number
}

/** Of a bucket: that its objects can be locked. */
export interface ObjectLock {
  readonly defaultRetention?: DefaultRetention
}
