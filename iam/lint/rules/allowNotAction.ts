/** Allow with NotAction: everything else, in every service, those of tomorrow too. IAM User Guide, "IAM JSON policy elements: NotAction". */
import type { LintRule } from '../types.ts'

export const allowNotAction: LintRule = ({ path, effect, notActions }) => {
  if (effect !== 'Allow' || notActions.length === 0) return []
  return [
    {
      code: 'ALLOW_WITH_NOT_ACTION',
      path: `${path}.NotAction`,
      message: 'Allow with NotAction allows every other action of every service, also those that AWS adds later.',
      fix: 'List what is allowed under "Action", or use NotAction in a Deny.',
    },
  ]
}
