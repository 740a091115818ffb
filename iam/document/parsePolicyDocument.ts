/** From text, or any value, to a policy document or to the list of what is wrong with it. Follows the IAM User Guide, "Grammar of the IAM JSON policy language" and "IAM and AWS STS quotas". */
import type { LanguageVersion, PolicyDocument, Statement } from '../types.ts'
import { repeatedKeys } from './jsonPositions.ts'
import { type PolicyProblem, ProblemList } from './parse/problems.ts'
import { type PolicyKind, readStatement } from './parse/readStatement.ts'
import { type Fields, readObject, refuseUnknownFields } from './parse/values.ts'

export type ParsedPolicyDocument =
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] }

export interface ParseOptions {
  /** Adds the rules of one kind of policy; without it only what holds for all kinds is checked. */
  readonly kind?: PolicyKind
  /** Most characters, white space between the JSON's parts not counted. Default: the largest of its kind. */
  readonly maxCharacters?: number
}

/** Longer texts are refused before they are read: white space is free of charge, but not endless. */
const longestText = 1_048_576

/** A role's inline policies together; a bucket policy; a trust policy. IAM User Guide, "IAM and AWS STS quotas". */
const maxCharacters: Readonly<Record<PolicyKind, number>> = { identity: 10_240, resource: 20_480, trust: 2_048 }

/** The largest of AWS's own managed policies has so many characters: a document of no known kind may be one. */
const largestManagedPolicy = 152_297

/**
 * Reads a policy document from JSON text or from a value. What comes out is a fresh object with known elements only.
 * Never throws, looks no deeper than a policy goes, and reports at most 50 problems.
 */
export function parsePolicyDocument(input: unknown, options: ParseOptions = {}): ParsedPolicyDocument {
  const problems = new ProblemList()
  try {
    const document = readDocument(input, problems, options)
    if (document && problems.all.length === 0) return { ok: true, document }
  } catch {
    // A value of JavaScript can throw while it is read (a getter, a revoked proxy). No JSON can.
    problems.add('', 'cannot be read')
  }
  return { ok: false, problems: problems.all }
}

function readDocument(input: unknown, problems: ProblemList, options: ParseOptions): PolicyDocument | undefined {
  const value = typeof input === 'string' ? readJson(input, problems) : { json: input }
  const fields = value && readObject(value.json, '', problems)
  if (!fields) return undefined
  refuseUnknownFields(fields, ['Version', 'Id', 'Statement'], '', problems)
  const version = readVersion(fields, problems)
  const id = fields.get('Id')
  if (id !== undefined && typeof id !== 'string') problems.add('Id', 'must be text')
  const statements = readStatements(fields, problems, options.kind, version ?? '2008-10-17')
  if (!statements) return undefined
  const document: PolicyDocument = {
    ...(version === undefined ? {} : { Version: version }),
    ...(typeof id === 'string' ? { Id: id } : {}),
    Statement: statements,
  }
  const limit = options.maxCharacters ?? (options.kind ? maxCharacters[options.kind] : largestManagedPolicy)
  const size = JSON.stringify(document).length
  if (size > limit) problems.add('', `has ${size} characters; at most ${limit} are allowed`)
  return document
}

function readJson(text: string, problems: ProblemList): { readonly json: unknown } | undefined {
  if (text.length > longestText) {
    problems.add('', `has ${text.length} characters; more than ${longestText} are not read`)
    return undefined
  }
  try {
    const json: unknown = JSON.parse(text)
    for (const path of repeatedKeys(text)) problems.add(path, 'stands twice in its object')
    return { json }
  } catch (error) {
    problems.add('', `must be JSON: ${error instanceof Error ? error.message : 'it cannot be read'}`)
    return undefined
  }
}

function readVersion(fields: Fields, problems: ProblemList): PolicyDocument['Version'] {
  const version = fields.get('Version')
  if (version === undefined || version === '2012-10-17' || version === '2008-10-17') return version
  problems.add('Version', 'must be "2012-10-17" or "2008-10-17"')
  return undefined
}

function readStatements(
  fields: Fields,
  problems: ProblemList,
  kind: PolicyKind | undefined,
  language: LanguageVersion,
): Statement | readonly Statement[] | undefined {
  const value = fields.get('Statement')
  if (value === undefined) {
    problems.add('', 'needs a Statement')
    return undefined
  }
  if (!Array.isArray(value)) return readStatement(value, 'Statement', problems, kind, language)
  if (value.length === 0) problems.add('Statement', 'must not be an empty list')
  const statements = value.flatMap(
    (item, index) => readStatement(item, `Statement[${index}]`, problems, kind, language) ?? [],
  )
  refuseRepeatedSids(statements, problems)
  return statements
}

function refuseRepeatedSids(statements: readonly Statement[], problems: ProblemList): void {
  const seen = new Set<string>()
  for (const [index, { Sid: sid }] of statements.entries()) {
    if (!sid) continue
    if (seen.has(sid))
      problems.add(`Statement[${index}].Sid`, `must be unique in the document: "${sid}" stands twice`, sid)
    seen.add(sid)
  }
}
