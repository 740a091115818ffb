/** Allow with NotPrincipal: everyone else, strangers too. IAM User Guide, "AWS JSON policy elements: NotPrincipal". */
import type { LintRule } from '../types.ts'

export const allowNotPrincipal: LintRule = ({ path, effect, hasNotPrincipal }) => {
  if (effect !== 'Allow' || !hasNotPrincipal) return []
  return [
    {
      rule: 'allowNotPrincipal',
      path: `${path}.NotPrincipal`,
      message:
        'Allow with NotPrincipal allows everyone else, people without any AWS account among them. AWS refuses it.',
      fix: 'Name whom you allow under "Principal"; use NotPrincipal in a Deny only.',
    },
  ]
}
