/**
 * Whether a key has a segment `.` or `..`. Every URL parser folds such segments, written as `%2e%2e` too, so that a
 * request for this key would act on another one (S3-042).
 */
export function hasDotSegment(key: string): boolean {
  return key.split('/').some((segment) => segment === '.' || segment === '..')
}

/** Members of S3's inputs that stand in a path as they are. */
export const pathMembers = ['Bucket', 'Key'] as const

/** Those of an S3 input that would be folded. */
export function foldedMembers(input: Readonly<Record<string, unknown>>): readonly (typeof pathMembers)[number][] {
  return pathMembers.filter((name) => {
    const value = input[name]
    return typeof value === 'string' && hasDotSegment(value)
  })
}

/** Why nothing can be done with such a key from here. */
export const dotSegmentReason =
  'Its name has a segment "." or "..", which browsers fold away: a request for it would act on another object.'

/** @throws Error for what a browser must not send, nor open as a link */
export function refuseFolded(call: { readonly service: string; readonly input: Readonly<Record<string, unknown>> }) {
  if (call.service === 's3' && foldedMembers(call.input).length > 0) throw new Error(dotSegmentReason)
}
