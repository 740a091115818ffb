/** Condition: one element for each operator and key. Follows the IAM User Guide, "IAM JSON policy elements: Condition" and "Conditions with multiple context keys or values". */
import {
  missingNote,
  plainTemplate,
  readTemplate,
  type Resolved,
  resolvedText,
  resolveTemplate,
} from '../../document/language/template.ts'
import type { Effect, ElementTrace, LanguageVersion } from '../../types.ts'
import { readBoolean } from '../conditions/bool.ts'
import type { ValueTest } from '../conditions/operator.ts'
import { type ComparingOperator, readOperatorName } from '../conditions/readOperatorName.ts'
import type { PreparedRequest } from '../preparedRequest.ts'
import { absentNote, conditionHolds, conditionNote, holdsWhenAbsent } from './conditionHolds.ts'
import { type CompiledElement, unreadableElement, withNote } from './element.ts'

/**
 * Values of a condition as texts: numbers and booleans may stand without quotes. `undefined` when anything else stands
 * there.
 */
function conditionValues(value: unknown): readonly string[] | undefined {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.every((item) => ['string', 'number', 'boolean'].includes(typeof item)) ? values.map(String) : undefined
}

/** Compiles the whole Condition element. All of what comes out must match. */
export function compileConditions(
  element: unknown,
  effect: Effect,
  language: LanguageVersion,
): readonly CompiledElement[] {
  if (element === undefined) return []
  if (typeof element !== 'object' || element === null || Array.isArray(element)) {
    return [unreadableElement('Condition', effect, 'Condition must be a map of operators')]
  }
  return Object.entries(element).flatMap(([operator, keys]) => {
    if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) {
      return [unreadableElement('Condition', effect, `${operator} must be a map of condition keys`)]
    }
    return Object.entries(keys).map(([key, values]) => compileCondition(operator, key, values, effect, language))
  })
}

function compileCondition(
  operator: string,
  key: string,
  values: unknown,
  effect: Effect,
  language: LanguageVersion,
): CompiledElement {
  const wanted = conditionValues(values)
  if (!wanted) {
    return unreadableElement('Condition', effect, 'the values must be texts, numbers or booleans', { operator, key })
  }
  const read = readOperatorName(operator)
  if (!read) return unreadableElement('Condition', effect, `there is no operator "${operator}"`, { operator, key })
  if (read.kind === 'null') return compileNullCondition(operator, key, wanted)
  return compileComparison(operator, key, wanted, read, language)
}

/** Null: is the key in the request at all. `"true"` asks for the key to be absent (or an empty list), `"false"` for it to be there. */
function compileNullCondition(operator: string, key: string, wanted: readonly string[]): CompiledElement {
  const contextKey = key.toLowerCase()
  const wantsAbsent = wanted.map(readBoolean)
  const matches = (request: PreparedRequest) => wantsAbsent.includes(request.values(contextKey) === undefined)
  return {
    matches,
    trace: (request) => {
      const actual = request.values(contextKey)
      const matched = matches(request)
      const trace = { element: 'Condition', matched, wanted, actual: actual ?? [], operator, key } as const
      return withNote(trace, actual ? 'the request carries this key' : 'the request does not carry this key')
    },
  }
}

const cannotCompare: ValueTest = () => undefined
/** A wanted value whose variable has no value equals nothing. */
const equalsNothing: ValueTest = () => false

function compileComparison(
  operator: string,
  key: string,
  wanted: readonly string[],
  read: ComparingOperator,
  language: LanguageVersion,
): CompiledElement {
  const { comparison } = read.operator
  const contextKey = key.toLowerCase()
  const templates = wanted.map((value) => (comparison.variables ? readTemplate(value, language) : plainTemplate(value)))
  const ready = templates.map(({ tokens }) => tokens && (comparison.prepare(tokens) ?? cannotCompare))
  const dynamic = ready.includes(undefined)
  const fixedTests = ready.filter((test) => test !== undefined)

  const testsIn = (resolved: readonly Resolved[]): readonly ValueTest[] =>
    resolved.map((value, index) => {
      if (value.missing !== undefined) return equalsNothing
      return ready[index] ?? comparison.prepare(value.tokens) ?? cannotCompare
    })
  const resolveAll = (request: PreparedRequest) => templates.map((template) => resolveTemplate(template, request))
  const element = 'Condition'
  const note = absentNote(read)
  const absent: ElementTrace = { element, matched: holdsWhenAbsent(read), wanted, actual: [], operator, key, note }
  return {
    matches: (request) => {
      const actual = request.values(contextKey)
      // Without a value there is nothing to compare, and no need to fill in variables.
      if (!actual) return absent.matched
      return conditionHolds(read, dynamic ? testsIn(resolveAll(request)) : fixedTests, actual)
    },
    trace: (request) => {
      const actual = request.values(contextKey)
      if (!dynamic) {
        if (!actual) return absent
        const matched = conditionHolds(read, fixedTests, actual)
        return withNote({ element, matched, wanted, actual, operator, key }, conditionNote(read, fixedTests, actual))
      }
      const all = resolveAll(request)
      const resolved = all.map((value, index) => resolvedText(value, wanted[index] ?? ''))
      if (!actual) return { element, matched: absent.matched, wanted, actual: [], operator, key, resolved, note }
      const tests = testsIn(all)
      const matched = conditionHolds(read, tests, actual)
      const trace: ElementTrace = { element, matched, wanted, actual, operator, key, resolved }
      return withNote(trace, missingNote(all) ?? conditionNote(read, tests, actual))
    },
  }
}
