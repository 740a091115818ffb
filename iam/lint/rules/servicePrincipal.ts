/** A service that may act here for anyone who uses it. Access Analyzer policy check reference, "Restrict access to service principal"; IAM User Guide, "The confused deputy problem". */
import { isLimitedBy } from '../conditionMeaning.ts'
import type { LintRule } from '../types.ts'

const sources = ['aws:SourceArn', 'aws:SourceAccount', 'aws:SourceOrgID', 'aws:SourceOrgPaths']

export const servicePrincipal: LintRule = (statement) => {
  // AWS does not ask this of trust policies, where most services send no source.
  if (statement.kind !== 'resource' || statement.effect !== 'Allow' || isLimitedBy(statement, ...sources)) return []
  return statement.principals
    .filter(({ type }) => type === 'Service')
    .map(({ text, path }) => ({
      code: 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
      path,
      message: `${text} may do this for whoever uses that service, people of other accounts among them.`,
      fix: 'Add a condition on aws:SourceArn or aws:SourceAccount.',
    }))
}
