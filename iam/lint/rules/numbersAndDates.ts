/** Values that an operator reads, though not as people would. Access Analyzer policy check reference, "Redundant condition value num" and "Invalid date value". */
import { familyOf } from '../conditionMeaning.ts'
import type { Finding, LintRule, PlacedCondition } from '../types.ts'

export const numbersAndDates: LintRule = ({ conditions }) =>
  conditions.flatMap((condition) => [...redundantNumbers(condition), ...epochDates(condition)])

function redundantNumbers(condition: PlacedCondition): readonly Finding[] {
  const { operator, key, values, path } = condition
  const [, side] = /Numeric(LessThan|GreaterThan)/.exec(operator) ?? []
  const numbers = values.map(({ text }) => Number(text)).filter(Number.isFinite)
  if (familyOf(condition) !== 'Numeric' || side === undefined || numbers.length < 2) return []
  const deciding = side === 'LessThan' ? Math.max(...numbers) : Math.min(...numbers)
  return [
    {
      code: 'REDUNDANT_CONDITION_VALUE_NUM',
      path,
      message: `One of the values of ${key} is enough for ${operator}: the others change nothing.`,
      fix: `Write ${deciding} alone.`,
    },
  ]
}

function epochDates(condition: PlacedCondition): readonly Finding[] {
  if (familyOf(condition) !== 'Date') return []
  return condition.values
    .filter(({ text }) => /^\d{5,}$/.test(text))
    .map(({ text, path }) => ({
      code: 'INVALID_DATE_VALUE',
      path,
      message: `"${text}" is read as seconds since 1970, which people cannot.`,
      fix: `Write "${new Date(Number(text) * 1000).toISOString().replace('.000', '')}" if that is meant.`,
    }))
}
