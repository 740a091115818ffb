/** What a Condition element must look like. Follows the IAM User Guide, "IAM JSON policy elements: Condition" and "Condition operators". */
import { readBoolean } from '../../evaluate/conditions/bool.ts'
import { type ReadOperator, readOperatorName } from '../../evaluate/conditions/readOperatorName.ts'
import type { ConditionElement, LanguageVersion, OneOrMany } from '../../types.ts'
import { plainTemplate, readTemplate } from '../language/template.ts'
import { inside, type ProblemList } from './problems.ts'
import { readObject } from './values.ts'
import { variableProblem } from './variableProblem.ts'

/**
 * Keys that end in a name of somebody's own, which may hold colons: a tag (`aws:ResourceTag/aws:cloudformation:stack-name`),
 * an entry of KMS's encryption context (`kms:EncryptionContext:aws:s3:arn`).
 */
const openKey = /^[\w-]+:[\w-]+\/.|^kms:EncryptionContext:./i

type ConditionValue = string | number | boolean

/** Reads a map of operators to maps of keys to values. */
export function readCondition(
  value: unknown,
  path: string,
  problems: ProblemList,
  language: LanguageVersion,
): ConditionElement | undefined {
  const operators = readObject(value, path, problems)
  if (!operators) return undefined
  const condition: [string, Record<string, OneOrMany<ConditionValue>>][] = []
  for (const [name, keys] of operators) {
    const place = inside(path, name)
    const operator = readOperatorName(name)
    if (!operator) problems.add(place, 'is not a condition operator')
    const fields = readObject(keys, place, problems)
    if (!operator || !fields) continue
    const read = [...fields].map(([key, values]) => readKey(key, values, place, problems, operator, language))
    condition.push([name, Object.fromEntries(read.filter((entry) => entry !== undefined))])
  }
  return Object.fromEntries(condition)
}

function readKey(
  key: string,
  values: unknown,
  path: string,
  problems: ProblemList,
  operator: ReadOperator,
  language: LanguageVersion,
): [string, OneOrMany<ConditionValue>] | undefined {
  const place = inside(path, key)
  if (!/^[^:]+:.+$/.test(key)) {
    problems.add(place, 'must be a condition key with a prefix, as in "aws:SourceIp"')
    return undefined
  }
  if (key.split(':').length > 2 && !openKey.test(key)) {
    problems.add(
      place,
      'can have one colon, between the prefix and the name: "oidc.example.com/id:sub", without "https://"',
    )
    return undefined
  }
  const list: readonly unknown[] = Array.isArray(values) ? values : [values]
  if (list.length === 0) problems.add(place, 'must not be an empty list')
  const read = list.filter((value, index) => {
    const reason = valueProblem(value, operator, language)
    if (reason !== undefined) problems.add(Array.isArray(values) ? `${place}[${index}]` : place, reason)
    return reason === undefined
  }) as ConditionValue[]
  const [only] = read
  if (only === undefined) return undefined
  return [key, Array.isArray(values) ? read : only]
}

function valueProblem(value: unknown, read: ReadOperator, language: LanguageVersion): string | undefined {
  if (!['string', 'number', 'boolean'].includes(typeof value)) return 'must be text, a number or a boolean'
  if (read.kind === 'null') {
    return readBoolean(String(value)) === undefined ? 'must be "true" or "false"' : undefined
  }
  const { comparison } = read.operator
  const template = comparison.variables ? readTemplate(String(value), language) : plainTemplate(String(value))
  if (language === '2012-10-17' && comparison.variables) {
    const problem = variableProblem(String(value))
    if (problem !== undefined) return problem
  }
  // With a variable in it, what the value becomes is only known in a request.
  if (template.tokens && !comparison.prepare(template.tokens)) return `must be ${comparison.kind}`
  return undefined
}
