/** Allow with NotPrincipal: everyone else, strangers too. IAM User Guide, "AWS JSON policy elements: NotPrincipal". */
import type { LintRule } from '../types.ts'

export const allowNotPrincipal: LintRule = ({ path, effect, fields }) => {
  if (effect !== 'Allow' || !Object.hasOwn(fields, 'NotPrincipal')) return []
  return [
    {
      code: 'ALLOW_WITH_NOT_PRINCIPAL',
      path: `${path}.NotPrincipal`,
      message:
        'Allow with NotPrincipal allows everyone else, people without any AWS account among them. AWS refuses it.',
      fix: 'Name whom you allow under "Principal"; use NotPrincipal in a Deny only.',
    },
  ]
}
