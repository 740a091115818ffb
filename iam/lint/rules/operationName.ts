/** The name of an operation where an action belongs: s3:ListObjectsV2 is allowed by s3:ListBucket. S3 User Guide, "Policy actions for Amazon S3". */
import { operationActions } from '../operationActions.ts'
import type { LintRule } from '../types.ts'

export const operationName: LintRule = ({ actions, notActions }) =>
  [...actions, ...notActions].flatMap(({ text, path }) => {
    const needed = operationActions(text)
    if (!needed) return []
    const names = needed.map((action) => `"${action}"`).join(' and ')
    return {
      code: 'INVALID_ACTION',
      path,
      message:
        `"${text}" is an operation of S3 and no action: policies know it as ${names}, ` +
        'and this entry covers nothing.',
      fix: `Write ${names} instead.`,
    }
  })
