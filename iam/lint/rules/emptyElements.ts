/** Elements that say nothing. Access Analyzer policy check reference, "Empty array action" and its like. */
import { inside } from '../../document/parse/problems.ts'
import type { IssueCode } from '../issueCodes.ts'
import { isFields } from '../readStatements.ts'
import type { Finding, LintRule } from '../types.ts'

const listCodes: readonly (readonly [element: string, code: IssueCode])[] = [
  ['Action', 'EMPTY_ARRAY_ACTION'],
  ['NotAction', 'EMPTY_ARRAY_ACTION'],
  ['Resource', 'EMPTY_ARRAY_RESOURCE'],
  ['NotResource', 'EMPTY_ARRAY_RESOURCE'],
]

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0
const isEmptyObject = (value: unknown) => isFields(value) && Object.keys(value).length === 0

/** What a condition without values means depends on its operator. */
function emptyValues(operator: string, key: string): Omit<Finding, 'path'> {
  const ifAbsent = `${operator} without values holds only for requests without ${key}.`
  const useNull = `Write "Null": { "${key}": "true" } if that is meant.`
  if (/^ForAllValues:/i.test(operator)) {
    return { code: 'EMPTY_ARRAY_CONDITION_FORALLVALUES', message: ifAbsent, fix: useNull }
  }
  if (/^ForAnyValue:/i.test(operator)) {
    return {
      code: 'EMPTY_ARRAY_CONDITION_FORANYVALUE',
      message: `${operator} without values never holds.`,
      fix: 'Add the values, or leave the key out.',
    }
  }
  if (/IfExists$/i.test(operator)) {
    return { code: 'EMPTY_ARRAY_CONDITION_IFEXISTS', message: ifAbsent, fix: useNull }
  }
  return {
    code: 'EMPTY_ARRAY_CONDITION',
    message: `The list of ${key} is empty and says nothing.`,
    fix: 'Fill it, or leave it out.',
  }
}

export const emptyElements: LintRule = ({ path, fields }) => {
  const found: Finding[] = []
  const add = (code: IssueCode, place: string, what: string) =>
    found.push({ code, path: place, message: `${what} is empty and says nothing.`, fix: 'Fill it, or leave it out.' })
  for (const [element, code] of listCodes) if (isEmptyList(fields[element])) add(code, `${path}.${element}`, element)
  if (fields.Sid === '') add('EMPTY_SID_VALUE', `${path}.Sid`, 'Sid')
  const { Principal: principal, Condition: condition } = fields
  if (isEmptyObject(principal)) add('EMPTY_OBJECT_PRINCIPAL', `${path}.Principal`, 'Principal')
  if (isFields(principal)) {
    for (const [type, names] of Object.entries(principal)) {
      if (isEmptyList(names)) add('EMPTY_ARRAY_PRINCIPAL', inside(`${path}.Principal`, type), `Principal ${type}`)
    }
  }
  if (isEmptyObject(condition)) add('EMPTY_OBJECT_CONDITION', `${path}.Condition`, 'Condition')
  for (const [operator, keys] of isFields(condition) ? Object.entries(condition) : []) {
    const place = inside(`${path}.Condition`, operator)
    if (isEmptyObject(keys)) add('EMPTY_OBJECT_CONDITION', place, operator)
    for (const [key, values] of isFields(keys) ? Object.entries(keys) : []) {
      if (isEmptyList(values)) found.push({ ...emptyValues(operator, key), path: inside(place, key) })
    }
  }
  return found
}
