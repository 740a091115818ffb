import { dotSegmentReason, hasDotSegment } from '../../../aws/operations/dotSegments.ts'
import { keyBytes, longestKey } from './keyBytes.ts'

/** Why nothing can be stored under this key from here; undefined when it can. */
export function keyProblem(key: string): string | undefined {
  if (hasDotSegment(key)) return dotSegmentReason
  const size = keyBytes(key)
  if (size <= longestKey) return undefined
  return `Its key would have ${size.toLocaleString('en')} bytes; S3 takes ${longestKey.toLocaleString('en')}.`
}

/** Why a folder cannot have this name; undefined when it can (S3-073). */
export function folderNameProblem(prefix: string, name: string): string | undefined {
  if (name === '') return 'Give the folder a name.'
  if (name.includes('/')) return 'A slash ends a folder: make one folder at a time.'
  if (name === '.' || name === '..')
    return 'Browsers fold "." and ".." away, so nothing in such a folder could be reached.'
  return keyProblem(`${prefix}${name}/`)
}
