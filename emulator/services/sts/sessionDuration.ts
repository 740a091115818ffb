import type { Role } from '../../directory/role.ts'
import { validationError } from './errors.ts'

/** Seconds: where a role or a request says nothing, and the most for a role that is assumed by another role. */
const oneHour = 3600

/**
 * How long the session lasts, in seconds.
 * @param chained whether the caller's credentials are a role session's themselves.
 * @throws AwsError ValidationError when the role, or the chain, allows no such duration.
 */
export function sessionDuration(wanted: number | undefined, role: Role, { chained } = { chained: false }): number {
  const duration = wanted ?? oneHour
  if (duration > (role.maxSessionDuration ?? oneHour)) {
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
  }
  if (chained && duration > oneHour) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    )
  }
  return duration
}
