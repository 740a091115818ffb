/** A wildcard in the service prefix: AWS takes `*` alone, or a service's full prefix. IAM User Guide, "IAM JSON policy elements: Action". */
import type { LintRule } from '../types.ts'

export const servicePrefix: LintRule = ({ actions, notActions }) =>
  [...actions, ...notActions].flatMap(({ text, path }) => {
    const prefix = text.slice(0, Math.max(text.indexOf(':'), 0))
    if (!/[*?]/.test(prefix)) return []
    return {
      code: 'INVALID_SERVICE_IN_ACTION',
      path,
      message: `"${text}" has a wildcard before the colon, where AWS wants the name of one service: it covers nothing.`,
      fix: 'Write one entry for each service, such as "s3:Get*", or "*" for everything.',
    }
  })
