import type { Constraints } from '../wire/validation/constraint.ts'

/** What a tag may be in IAM and STS (API references, "Tag"). */
export const tagLimits: Constraints = {
  'Tag.Key': {
    length: [1, 128],
    pattern: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u,
    patternText: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+',
  },
  'Tag.Value': {
    length: [0, 256],
    pattern: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u,
    patternText: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*',
  },
}
