/** Limits of IAM Toolbox inputs (IAM Toolbox API Reference). */
import type { Constraints } from '../../wire/validation/constraint.ts'

export const iamToolboxLimits: Constraints = {
  '*.authorizationId': {
    length: [0, 256],
    pattern: /^[0-9a-z]+$/,
    patternText: '[0123456789abcdefghijklmnopqrstuvwxyz]+',
  },
}
