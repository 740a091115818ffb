/**
 * Whether a key has a segment `.` or `..`. Every URL parser folds such segments, written as `%2e%2e` too, so that a
 * request for this key would act on another one (S3-042).
 */
export function hasDotSegment(key: string): boolean {
  return key.split('/').some((segment) => segment === '.' || segment === '..')
}

/** Why nothing can be done with such a key from here. */
export const dotSegmentReason =
  'Its name has a segment "." or "..", which browsers fold away: a request for it would act on another object.'
