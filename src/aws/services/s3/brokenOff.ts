import type { Failure } from '../../call/outcome.ts'

/** S3 had said yes and begun to send; then the bytes stopped, or were not those that were stored. */
export function brokenOff(problem: unknown): Failure {
  const message = problem instanceof Error ? problem.message : String(problem)
  const wrongBytes = /checksum/i.test(message)
  return {
    kind: 'network',
    cause: wrongBytes
      ? 'The bytes that arrived are not the ones that were stored.'
      : 'The connection broke off in the middle of the download.',
    evidence: wrongBytes ? 'Their checksum differs from the one that S3 keeps.' : 'S3 had answered and begun to send.',
    fix: 'Download it again.',
    message,
  }
}
