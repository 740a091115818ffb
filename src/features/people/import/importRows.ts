import { attributeProblem, draftOf, type PersonDraft, usernameProblem } from '../add/personDraft.ts'
import type { PoolForm } from '../add/poolForm.ts'
import { parseCsv } from './parseCsv.ts'

/** One row of a file, as the person that it would make. */
export interface ImportRow {
  /** In the file, from 1. */
  readonly line: number
  readonly draft: PersonDraft
  /** Why it is not sent; empty where nothing is wrong. */
  readonly problems: readonly string[]
}

export interface ImportFile {
  readonly rows: readonly ImportRow[]
  /** Columns that are not sent, and why. */
  readonly unread: readonly string[]
  /** Why there are no rows at all. */
  readonly problem?: string
}

export interface ImportRules {
  readonly form: PoolForm
  /** What is taken already, in small letters: usernames and addresses of people at hand. */
  readonly taken: ReadonlySet<string>
}

/** Columns of Cognito's own header (GetCSVHeader) that AdminCreateUser has no place for. */
const ownColumns = new Set([
  'cognito:username',
  'cognito:mfa_enabled',
  'status',
  'groups',
  'created',
  'sub',
  'identities',
])

/** Reads a file of people with Cognito's header: `cognito:username`, `email`, `name` and any other attribute. */
export function importRows(text: string, { form, taken }: ImportRules): ImportFile {
  const [header, ...lines] = parseCsv(text)
  if (!header || lines.length === 0) return { rows: [], unread: [], problem: 'There are no people in this file.' }
  const columns = header.cells.map((name) => name.trim())
  if (!columns.includes('cognito:username') && !columns.includes(form.usernameIs)) {
    const wanted = form.usernameIs === 'username' ? 'cognito:username' : `cognito:username or ${form.usernameIs}`
    return { rows: [], unread: [], problem: `The first line names no column ${wanted}.` }
  }
  const sent = columns.filter((name) => isSent(name, form))
  const seen = new Map<string, number>()
  const rows = lines.map(({ line, cells }): ImportRow => {
    const values = Object.fromEntries(columns.map((name, index) => [name, (cells[index] ?? '').trim()]))
    const username = values[form.usernameIs] || values['cognito:username'] || ''
    const attributes = Object.fromEntries(sent.map((name) => [name, values[name] ?? '']))
    const draft = draftOf(form, username, attributes)
    return { line, draft, problems: problemsOf(draft, { line, width: cells.length, columns, form, taken, seen }) }
  })
  return { rows, unread: columns.filter((name) => name !== '' && name !== 'cognito:username' && !sent.includes(name)) }
}

function isSent(name: string, { names }: PoolForm): boolean {
  return name !== '' && !ownColumns.has(name) && (names === undefined || names.has(name))
}

function problemsOf(
  { username, attributes }: PersonDraft,
  {
    line,
    width,
    columns,
    form,
    taken,
    seen,
  }: ImportRules & {
    readonly line: number
    readonly width: number
    readonly columns: readonly string[]
    /** Usernames of the rows before, with their lines. */
    readonly seen: Map<string, number>
  },
): string[] {
  const key = username.toLowerCase()
  const before = key === '' ? undefined : seen.get(key)
  if (key !== '' && before === undefined) seen.set(key, line)
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(form.fields.map(({ name }) => [name, ''])),
    ...attributes,
  }
  const ofAttributes = Object.entries(values).flatMap(([name, value]) => {
    if (name === form.usernameIs) return []
    const required = form.fields.some((field) => field.name === name && field.required)
    const problem = attributeProblem(name, value, { required })
    return problem ? [`${name}: ${problem}`] : []
  })
  return [
    ...(width > columns.length ? [`It has ${width} values for ${columns.length} columns.`] : []),
    ...[usernameProblem(username, form.usernameIs) ?? []].flat(),
    ...(before === undefined ? [] : [`The same as in line ${before}.`]),
    ...(taken.has(key) ? ['Somebody in the pool has this already.'] : []),
    ...ofAttributes,
  ]
}
