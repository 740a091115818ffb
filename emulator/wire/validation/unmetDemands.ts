/** What a constraint demands of a value and the value does not meet, as AWS's services say it. */
import type { Constraint } from './constraint.ts'

export function unmetDemands({ length, range, pattern, patternText, values }: Constraint, value: unknown): string[] {
  const unmet: string[] = []
  if (length) {
    const size = sizeOf(value)
    if (size < length[0]) unmet.push(`Member must have length greater than or equal to ${length[0]}`)
    if (size > length[1]) unmet.push(`Member must have length less than or equal to ${length[1]}`)
  }
  if (range && typeof value === 'number') {
    if (value < range[0]) unmet.push(`Member must have value greater than or equal to ${range[0]}`)
    if (value > range[1]) unmet.push(`Member must have value less than or equal to ${range[1]}`)
  }
  if (typeof value === 'string') {
    if (pattern && !pattern.test(value)) {
      unmet.push(`Member must satisfy regular expression pattern: ${patternText ?? pattern.source}`)
    }
    if (values && !values.includes(value)) unmet.push(`Member must satisfy enum value set: [${values.join(', ')}]`)
  }
  return unmet
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  return Object.keys(Object(value)).length
}
