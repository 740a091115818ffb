/** ArnEquals and ArnLike, which behave alike, and their negations. Follows the IAM User Guide, "Amazon Resource Name (ARN) condition operators". */
import { arnTest } from '../../document/language/arn.ts'
import type { Comparison, ConditionOperator } from './operator.ts'

/**
 * Each of the six segments against its own pattern; a wildcard does not cross into the next segment. AWS does not say what a value
 * that is no ARN is: here it is unlike every ARN, so that ArnNotLike and ArnNotEquals hold for it.
 */
const arn: Comparison = { kind: 'an ARN', variables: true, prepare: arnTest }

export const arnOperators: readonly ConditionOperator[] = [
  { name: 'ArnEquals', comparison: arn, negated: false },
  { name: 'ArnLike', comparison: arn, negated: false },
  { name: 'ArnNotEquals', comparison: arn, negated: true },
  { name: 'ArnNotLike', comparison: arn, negated: true },
]
