/** As much of JSON Schema as docs/seed.schema.json uses; a word that is not known here is an error. */
type Schema = Readonly<Record<string, unknown>>

const spoken = new Set(['$schema', 'title', 'properties', 'required', 'additionalProperties', 'propertyNames', 'items'])

export function schemaProblems(value: unknown, schema: object, path = ''): readonly string[] {
  return Object.entries(schema).flatMap(([word, rule]: [string, unknown]) => {
    const check = checks[word]
    if (!check && !spoken.has(word)) throw new Error(`The schema has the word ${word}.`)
    return check?.(value, rule, path, schema as Schema) ?? []
  })
}

type Check = (value: unknown, rule: unknown, path: string, schema: Schema) => readonly string[]

const when = (isWrong: boolean, problem: string) => (isWrong ? [problem] : [])

const checks: Readonly<Record<string, Check>> = {
  type: (value, rule, path, schema) => {
    const types = Array.isArray(rule) ? (rule as unknown[]) : [rule]
    if (!types.includes(typeOf(value)) && !(types.includes('integer') && Number.isInteger(value))) {
      return [`${path} is no ${types.join(' or ')}`]
    }
    return typeOf(value) === 'object' ? ofObject(value as Schema, schema, path) : ofArray(value, schema, path)
  },
  enum: (value, rule, path) => when(!(rule as unknown[]).includes(value), `${path} is none of ${String(rule)}`),
  pattern: (value, rule, path) =>
    when(
      typeof value === 'string' && !new RegExp(String(rule), 'u').test(value),
      `${path} does not match ${String(rule)}`,
    ),
  minLength: (value, rule, path) => when(String(value).length < Number(rule), `${path} is too short`),
  maxLength: (value, rule, path) => when(String(value).length > Number(rule), `${path} is too long`),
  minimum: (value, rule, path) => when(Number(value) < Number(rule), `${path} is too low`),
  maximum: (value, rule, path) => when(Number(value) > Number(rule), `${path} is too high`),
  minItems: (value, rule, path) => when((value as unknown[]).length < Number(rule), `${path} has too few`),
}

function ofObject(value: Schema, schema: Schema, path: string): readonly string[] {
  const { properties = {}, required = [], additionalProperties = true, propertyNames = {} } = schema
  const known = properties as Readonly<Record<string, object>>
  const at = (name: string) => (path === '' ? name : `${path}.${name}`)
  return [
    ...(required as string[]).filter((name) => !Object.hasOwn(value, name)).map((name) => `${at(name)} is missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const named = schemaProblems(name, propertyNames as object, `the name ${name}`)
      const own = Object.hasOwn(known, name) ? known[name] : undefined
      if (own) return schemaProblems(member, own, at(name))
      if (additionalProperties === false) return [`${at(name)} is unknown`]
      return typeof additionalProperties === 'object' && named.length === 0
        ? schemaProblems(member, additionalProperties as object, at(name))
        : named
    }),
  ]
}

function ofArray(value: unknown, { items = {} }: Schema, path: string): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown, index) => schemaProblems(item, items as object, `${path}[${index}]`))
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}
