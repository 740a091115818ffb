/** What a statement must look like, alone and for the kind of policy it stands in. Follows the IAM User Guide, "Grammar of the IAM JSON policy language". */
import type { LanguageVersion, Statement } from '../../types.ts'
import { inside, type ProblemList } from './problems.ts'
import { actionProblem, trustActionProblem } from './readAction.ts'
import { readCondition } from './readCondition.ts'
import { readPrincipal } from './readPrincipal.ts'
import { resourceProblem } from './readResource.ts'
import { type Fields, readObject, readTexts, refuseUnknownFields } from './values.ts'

/**
 * - `identity`: on users, groups and roles, and boundaries, session policies and service control policies, which have
 *   the same form.
 * - `resource`: bucket policies and their like.
 * - `trust`: who may assume a role.
 */
export type PolicyKind = 'identity' | 'resource' | 'trust'

const elements = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]

type MutableStatement = { -readonly [Element in keyof Statement]?: Statement[Element] }

/** Reads one statement. `undefined` when it is no object; else what could be read, with problems reported. */
export function readStatement(
  value: unknown,
  path: string,
  problems: ProblemList,
  kind: PolicyKind | undefined,
  language: LanguageVersion,
): Statement | undefined {
  const fields = readObject(value, path, problems)
  if (!fields) return undefined
  refuseUnknownFields(fields, elements, path, problems)
  checkPresence(fields, path, problems, kind)
  const statement: MutableStatement = {}
  const read = <Name extends keyof Statement>(
    name: Name,
    reader: (value: unknown, place: string) => Statement[Name] | undefined,
  ) => {
    const element = fields.has(name) ? reader(fields.get(name), inside(path, name)) : undefined
    if (element !== undefined) statement[name] = element
  }
  const readers = {
    principal: (element: unknown, place: string) => readPrincipal(element, place, problems),
    action: (element: unknown, place: string) =>
      readTexts(element, place, problems, kind === 'trust' ? trustActionProblem : actionProblem),
    resource: (element: unknown, place: string) => readTexts(element, place, problems, resourceProblem),
  }
  read('Sid', (element, place) => readSid(element, place, problems, kind))
  read('Effect', (element, place) => {
    if (element === 'Allow' || element === 'Deny') return element
    problems.add(place, 'must be "Allow" or "Deny"')
    return undefined
  })
  read('Principal', readers.principal)
  read('NotPrincipal', readers.principal)
  read('Action', readers.action)
  read('NotAction', readers.action)
  read('Resource', readers.resource)
  read('NotResource', readers.resource)
  read('Condition', (element, place) => readCondition(element, place, problems, language))
  // Incomplete only when a problem was reported, and then the document is not handed out.
  return statement as Statement
}

/** What IAM keeps has plain names for its statements; a bucket policy may say more. */
const plainSids: ReadonlySet<PolicyKind | undefined> = new Set(['identity', 'trust'])

function readSid(value: unknown, path: string, problems: ProblemList, kind?: PolicyKind): string | undefined {
  if (typeof value !== 'string') problems.add(path, 'must be text')
  else if (!plainSids.has(kind) || /^[A-Za-z0-9]*$/.test(value)) return value
  else problems.add(path, 'must be made of letters and digits', value)
  return undefined
}

function checkPresence(fields: Fields, path: string, problems: ProblemList, kind: PolicyKind | undefined): void {
  if (!fields.has('Effect')) problems.add(path, 'needs an Effect')
  const atMostOne = (one: string, other: string) => {
    if (fields.has(one) && fields.has(other)) problems.add(path, `can have ${one} or ${other}, not both`)
  }
  const exactlyOne = (one: string, other: string) => {
    atMostOne(one, other)
    if (!fields.has(one) && !fields.has(other)) problems.add(path, `needs ${one} or ${other}`)
  }
  const forbid = (names: readonly string[], reason: string) => {
    for (const name of names) if (fields.has(name)) problems.add(inside(path, name), reason)
  }
  exactlyOne('Action', 'NotAction')
  const resources = kind === 'identity' || kind === 'resource' ? exactlyOne : atMostOne
  resources('Resource', 'NotResource')
  const principals = kind === 'resource' || kind === 'trust' ? exactlyOne : atMostOne
  principals('Principal', 'NotPrincipal')
  if (kind === 'identity') {
    forbid(['Principal', 'NotPrincipal'], 'has no place here: the policy applies to whom it is attached to')
  }
  if (kind === 'trust') forbid(['Resource', 'NotResource'], 'has no place here: a trust policy stands on its role')
  if (fields.get('Effect') === 'Allow') forbid(['NotPrincipal'], 'can only stand in a Deny')
}
