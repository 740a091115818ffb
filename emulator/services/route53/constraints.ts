/** Limits that Route 53's model sets on its input, answered before anything else is looked at. */
import { AwsError } from '../../wire/awsError.ts'

/**
 * @param problems `Value '-1' at 'changeBatch...' failed to satisfy constraint: Member must have ...`; none: does
 * nothing.
 */
export function refuseInput(problems: readonly string[]): void {
  if (problems.length === 0) return
  const count =
    problems.length === 1 ? '1 validation error detected: ' : `${problems.length} validation errors detected: `
  throw new AwsError('InvalidInput', count + problems.join('; '), { status: 400 })
}

/** @param at the member's place as AWS writes it: `changeBatch.changes.1.member.resourceRecordSet.tTL`. */
export function rangeProblem(at: string, value: number | undefined, lowest: number, highest: number): string[] {
  if (value === undefined || (value >= lowest && value <= highest)) return []
  const wanted = value < lowest ? `greater than or equal to ${lowest}` : `less than or equal to ${highest}`
  return [`Value '${value}' at '${at}' failed to satisfy constraint: Member must have value ${wanted}`]
}

export function lengthProblem(at: string, value: string | undefined, shortest: number, longest: number): string[] {
  if (value === undefined || (value.length >= shortest && value.length <= longest)) return []
  const wanted = value.length < shortest ? `greater than or equal to ${shortest}` : `less than or equal to ${longest}`
  return [`Value '${value}' at '${at}' failed to satisfy constraint: Member must have length ${wanted}`]
}
