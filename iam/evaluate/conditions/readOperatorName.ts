/** From an operator as a policy writes it to its meaning. Follows the IAM User Guide, "IAM JSON policy elements: Condition operators" and "Set operators for multivalued context keys". */
import { arnOperators } from './arn.ts'
import { binaryOperators } from './binary.ts'
import { boolOperators } from './bool.ts'
import { dateOperators } from './date.ts'
import { ipAddressOperators } from './ipAddress.ts'
import { numericOperators } from './numeric.ts'
import type { ConditionOperator } from './operator.ts'
import { stringOperators } from './string.ts'

/** How the values of a multi-valued key count. `single`: no set operator. */
export type SetOperator = 'ForAllValues' | 'ForAnyValue' | 'single'

export interface ComparingOperator {
  readonly kind: 'compare'
  readonly operator: ConditionOperator
  readonly set: SetOperator
  readonly ifExists: boolean
}

export type ReadOperator = ComparingOperator | { readonly kind: 'null' }

const operators: ReadonlyMap<string, ConditionOperator> = new Map(
  [
    ...stringOperators,
    ...numericOperators,
    ...dateOperators,
    ...boolOperators,
    ...binaryOperators,
    ...ipAddressOperators,
    ...arnOperators,
  ].map((operator) => [operator.name.toLowerCase(), operator]),
)

/**
 * Reads names like `StringLike`, `ForAnyValue:StringLike`, `BoolIfExists`; without case. `undefined`: no such operator.
 */
export function readOperatorName(written: string): ReadOperator | undefined {
  let name = written.toLowerCase()
  if (name === 'null') return { kind: 'null' }
  let set: SetOperator = 'single'
  if (name.startsWith('forallvalues:')) set = 'ForAllValues'
  else if (name.startsWith('foranyvalue:')) set = 'ForAnyValue'
  if (set !== 'single') name = name.slice(set.length + 1)
  const ifExists = name.endsWith('ifexists')
  if (ifExists) name = name.slice(0, -'ifexists'.length)
  const operator = operators.get(name)
  return operator && { kind: 'compare', operator, set, ifExists }
}
