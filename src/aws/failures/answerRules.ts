/** An answer that began as success and cannot be read: what it answers has been done. */
import type { SdkError } from '../call/sdkError.ts'
import type { FailureRule } from './failureRule.ts'

const brokenOff = /network error|terminated|aborted|ECONNRESET|Failed to fetch|Load failed|Premature close/i

const isSuccess = ({ status = 0 }: SdkError) => status >= 200 && status < 300

const fix = 'Refresh before you do it again: what it answers was done already.'

export const answerRules: readonly FailureRule[] = [
  {
    kind: 'network',
    when: (error) => isSuccess(error) && brokenOff.test(error.message),
    cause: 'The connection ended in the middle of the answer.',
    evidence: ({ status }) => `The answer began with ${status}, and its body never came to its end.`,
    fix,
    wasDone: true,
  },
  {
    kind: 'unreadable',
    when: isSuccess,
    cause: 'An answer came that cannot be read.',
    evidence: ({ status, headers }) =>
      `The answer began with ${status}, and its body is no whole ${/json/.test(headers['content-type'] ?? '') ? 'JSON' : 'XML'}.`,
    fix: `${fix} If it stays, look for a proxy between the page and AWS that changes answers.`,
    wasDone: true,
  },
]
