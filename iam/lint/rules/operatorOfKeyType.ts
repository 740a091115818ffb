/** An operator of another kind than the key. Access Analyzer policy check reference, "Type mismatch". */
import { familyOf, type OperatorFamily, typeOfKey } from '../conditionMeaning.ts'
import type { LintRule } from '../types.ts'

/** What a key of a type can be compared as. Texts can be anything: nothing is said of them. */
const families: Readonly<Record<string, readonly OperatorFamily[]>> = {
  Bool: ['Bool', 'String'],
  Date: ['Date', 'Numeric'],
  Numeric: ['Numeric'],
  IPAddress: ['IpAddress'],
  ARN: ['Arn', 'String'],
  ArrayOfARN: ['Arn', 'String'],
  ArrayOfString: ['String', 'Arn'],
}

const operatorNames: Readonly<Record<OperatorFamily, string>> = {
  Arn: 'ArnLike',
  Binary: 'BinaryEquals',
  Bool: 'Bool',
  Date: 'DateLessThan',
  IpAddress: 'IpAddress',
  Null: 'Null',
  Numeric: 'NumericEquals',
  String: 'StringEquals',
}

export const operatorOfKeyType: LintRule = ({ conditions }) =>
  conditions.flatMap((condition) => {
    const { operator, key, path } = condition
    const family = familyOf(condition)
    const type = typeOfKey(key) ?? ''
    const fitting = families[type]
    if (!family || family === 'Null' || !fitting || fitting.includes(family)) return []
    const [best = 'String'] = fitting
    return {
      code: 'TYPE_MISMATCH',
      path,
      message: `${key} is of type ${type}, which ${operator} does not compare.`,
      fix: `Use an operator such as ${operatorNames[best]}.`,
    }
  })
