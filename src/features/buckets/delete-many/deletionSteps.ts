import { hasDotSegment } from '../../../aws/operations/dotSegments.ts'
import { mostDeletedAtOnce } from '../../../aws/services/s3/deleteObjects.ts'

/** One call of a deletion, or keys that no call from a browser can name. */
export interface DeletionStep {
  /** `many` is DeleteObjects, `one` is DeleteObject. */
  readonly by: 'many' | 'one' | 'nothing'
  readonly keys: readonly string[]
}

/** Whatever is no Char of XML 1.0 (section 2.2): it cannot be written, not even as a reference. Halves of pairs are none either. */
const forbiddenInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/**
 * The calls that delete these keys. Markers of folders go last, the innermost first: a folder does not vanish before what is in
 * it (S3-121). DeleteObjects names keys in its body: segments `.` and `..` are safe there, characters that XML forbids are not;
 * those are deleted one at a time, by an address that browsers fold (S3-042, S3-046).
 */
export function deletionSteps(keys: readonly string[]): readonly DeletionStep[] {
  const markers = keys.filter(isMarker).sort((one, other) => depthOf(other) - depthOf(one))
  return [...stepsOf(keys.filter((key) => !isMarker(key))), ...stepsOf(markers)]
}

function stepsOf(keys: readonly string[]): readonly DeletionStep[] {
  const carried = keys.filter((key) => !forbiddenInXml.test(key))
  const odd = keys.filter((key) => forbiddenInXml.test(key))
  const chunks = Array.from({ length: Math.ceil(carried.length / mostDeletedAtOnce) }, (_, at) =>
    carried.slice(at * mostDeletedAtOnce, (at + 1) * mostDeletedAtOnce),
  )
  return [
    ...chunks.map((chunk): DeletionStep => ({ by: 'many', keys: chunk })),
    ...odd.map((key): DeletionStep => ({ by: hasDotSegment(key) ? 'nothing' : 'one', keys: [key] })),
  ]
}

function isMarker(key: string): boolean {
  return key.endsWith('/')
}

function depthOf(key: string): number {
  return key.split('/').length
}
