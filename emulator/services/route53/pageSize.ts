import { AwsError } from '../../wire/awsError.ts'

/**
 * The number of entries to answer with: what was asked for, and never more than `most`. Throws InvalidInput below 1.
 */
export function pageSize(asked: number | undefined, most: number): number {
  if (asked === undefined) return most
  if (!Number.isInteger(asked) || asked < 1) {
    throw new AwsError(
      'InvalidInput',
      `Value '${asked}' at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1`,
      { status: 400 },
    )
  }
  return Math.min(asked, most)
}
