/** Null with what it does not take. Access Analyzer policy check reference, "Null with if exists" and "Null with qualifier". */
import type { LintRule } from '../types.ts'

export const nullOperator: LintRule = ({ conditions }) =>
  conditions.flatMap(({ operator, path }) => {
    if (/^(for(any|all)values?:)?nullifexists$/i.test(operator)) {
      return {
        code: 'NULL_WITH_IF_EXISTS',
        path,
        message: 'Null tells whether the key exists; IfExists contradicts it.',
        fix: 'Write "Null".',
      }
    }
    if (/^for(anyvalue|allvalues):null$/i.test(operator)) {
      return {
        code: 'NULL_WITH_QUALIFIER',
        path,
        message: 'Null asks of the key and of no value: a set operator says nothing here.',
        fix: 'Write "Null".',
      }
    }
    return []
  })
