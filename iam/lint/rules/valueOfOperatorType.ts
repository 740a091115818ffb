/** A value that its operator cannot read: no number, no date, no range. Access Analyzer policy check reference, "Type mismatch number" and its like. */
import { patternTokens } from '../../document/language/wildcard.ts'
import { familyOf, type OperatorFamily } from '../conditionMeaning.ts'
import type { IssueCode } from '../issueCodes.ts'
import type { LintRule } from '../types.ts'

const codes: Readonly<Partial<Record<OperatorFamily, IssueCode>>> = {
  Binary: 'TYPE_MISMATCH_STRING',
  Bool: 'TYPE_MISMATCH_BOOLEAN',
  Date: 'TYPE_MISMATCH_DATE',
  IpAddress: 'TYPE_MISMATCH_IP_RANGE',
  Numeric: 'TYPE_MISMATCH_NUMBER',
}

export const valueOfOperatorType: LintRule = ({ conditions }) =>
  conditions.flatMap((condition) => {
    const { read, operator, values } = condition
    const code = codes[familyOf(condition) ?? 'Null']
    if (code === undefined || read?.kind !== 'compare') return []
    const { comparison } = read.operator
    return values
      .filter(({ text }) => !text.includes('${') && comparison.prepare(patternTokens(text)) === undefined)
      .map(({ text, path }) => ({
        code,
        path,
        message: `${operator} cannot read "${text}" and never holds for it.`,
        fix: `Write ${comparison.kind}.`,
      }))
  })
