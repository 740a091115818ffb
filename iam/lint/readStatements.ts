/** Reads a document for lint: whatever is there and of the right type, without judging the rest. IAM User Guide, "Grammar of the IAM JSON policy language". */
import { inside } from '../document/parse/problems.ts'
import type { PolicyKind } from '../document/parse/readStatement.ts'
import { readOperatorName } from '../evaluate/conditions/readOperatorName.ts'
import { actionsMatching } from '../tables/actions.ts'
import type { LanguageVersion } from '../types.ts'
import type { LintedStatement, PlacedAction, PlacedCondition, PlacedPrincipal, PlacedText } from './types.ts'

type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The statements of a document, in order. */
export function readStatements(document: unknown, kind: PolicyKind): readonly LintedStatement[] {
  if (!isFields(document)) return []
  const language = document.Version === '2012-10-17' ? document.Version : '2008-10-17'
  const { Statement: written } = document
  const placed = Array.isArray(written)
    ? written.map((value: unknown, index) => ({ value, path: `Statement[${index}]` }))
    : [{ value: written, path: 'Statement' }]
  // A pattern that stands there a thousand times is looked up once.
  const covers = new Map<string, readonly string[]>()
  const withCover = (text: PlacedText): PlacedAction => {
    const found = covers.get(text.text) ?? actionsMatching(text.text)
    covers.set(text.text, found)
    return { ...text, covers: found }
  }
  return placed.flatMap(({ value, path }) => (isFields(value) ? readOne(value, path, kind, language, withCover) : []))
}

function readOne(
  fields: Fields,
  path: string,
  kind: PolicyKind,
  language: LanguageVersion,
  withCover: (placed: PlacedText) => PlacedAction,
): LintedStatement {
  const { Effect: effect, Sid: sid } = fields
  const read = (name: string) => textsOf(fields[name], `${path}.${name}`)
  return {
    path,
    kind,
    effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
    language,
    sid: typeof sid === 'string' ? sid : undefined,
    actions: read('Action').map(withCover),
    notActions: read('NotAction').map(withCover),
    resources: read('Resource'),
    notResources: read('NotResource'),
    principals: readPrincipals(fields.Principal, `${path}.Principal`),
    conditions: readConditions(fields.Condition, `${path}.Condition`),
    fields,
  }
}

function textsOf(value: unknown, path: string): readonly PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (!Array.isArray(value)) return []
  return value.flatMap((text: unknown, index) => (typeof text === 'string' ? { text, path: `${path}[${index}]` } : []))
}

function readPrincipals(value: unknown, path: string): readonly PlacedPrincipal[] {
  if (!isFields(value)) return textsOf(value, path).map((text) => ({ ...text, type: '*' }))
  return Object.entries(value).flatMap(([type, names]) =>
    textsOf(names, inside(path, type)).map((text) => ({ ...text, type })),
  )
}

function readConditions(value: unknown, path: string): readonly PlacedCondition[] {
  if (!isFields(value)) return []
  return Object.entries(value).flatMap(([operator, keys]) => {
    const place = inside(path, operator)
    const read = readOperatorName(operator)
    return Object.entries(isFields(keys) ? keys : {}).map(([key, values]) => ({
      operator,
      read,
      key,
      path: inside(place, key),
      values: textsOf(asTexts(values), inside(place, key)),
    }))
  })
}

/** Booleans and numbers of a condition mean their text. */
function asTexts(values: unknown): unknown {
  if (Array.isArray(values)) return values.map(asTexts)
  return typeof values === 'boolean' || typeof values === 'number' ? String(values) : values
}
