import { ConfigurationError } from '../aws/configuration/configurationError.ts'

/** Why the console cannot start, for the page that stands in its place. */
export interface StartProblem {
  readonly what: string
  readonly where: string
  readonly fix: string
}

/** @param error whatever was thrown */
export function startProblem(error: unknown): StartProblem {
  if (error instanceof ConfigurationError) return error
  const where = error instanceof Error ? error.message : String(error)
  return { what: 'The console could not start.', where, fix: 'Reload the page.' }
}
