import { malformedSentence } from '#iam/document/parse/malformedSentence.ts'
import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import { listOf, statementsOf } from '#iam/document/statementsOf.ts'
import type { Statement } from '#iam/types.ts'
import { bindPrincipals, type BoundDocument, UnknownPrincipal } from '../../directory/boundPrincipals.ts'
import { rolesOf } from '../../directory/role.ts'
import type { Store } from '../../state/store.ts'
import type { AwsError } from '../../wire/awsError.ts'
import { actOnAny, coveredActions } from './actionsApply.ts'
import { malformedPolicy } from './malformedPolicy.ts'

/** Where the policy goes: a statement may speak of this bucket alone, and name people of this account who exist. */
interface Place {
  readonly bucket: string
  readonly account: string
  readonly store: Store
}

/**
 * The document of PutBucketPolicy.
 * @throws AwsError MalformedPolicy, in S3's few sentences; `Detail` names the place and the reason.
 */
export function readBucketPolicy(text: string, place: Place): BoundDocument {
  const parsed = parsePolicyDocument(text, { kind: 'resource' })
  if (!parsed.ok) {
    const [problem = { path: '', reason: 'cannot be read' }] = parsed.problems
    const detail = `${problem.path || 'The document'} ${problem.reason}`
    throw malformedPolicy(malformedSentence(parsed.problems, 'resource'), detail)
  }
  for (const statement of statementsOf(parsed.document)) checkStatement(statement, place)
  try {
    return bindPrincipals(parsed.document, place)
  } catch (problem) {
    if (problem instanceof UnknownPrincipal) throw invalidPrincipal(problem.principal)
    throw problem
  }
}

function invalidPrincipal(principal: string): AwsError {
  return malformedPolicy('Invalid principal in policy', `"AWS" : "${principal}"`)
}

function checkStatement(statement: Statement, place: Place): void {
  checkScope(statement, place.bucket)
  const named = statement.Principal ?? statement.NotPrincipal
  for (const principal of typeof named === 'object' ? listOf(named.AWS) : []) {
    if (!hasSessionRole(principal, place)) throw invalidPrincipal(principal)
  }
}

/**
 * A statement of a bucket policy speaks of actions of S3 that act on this bucket or its objects.
 * @throws AwsError MalformedPolicy
 */
export function checkScope(statement: Statement, bucket: string): void {
  const { Action, NotAction, Resource, NotResource } = statement
  for (const action of listOf(Action ?? NotAction)) {
    if (coveredActions(action).length > 0) continue
    throw malformedPolicy('Policy has invalid action', `${action} is no action of S3`)
  }
  const arn = `arn:aws:s3:::${bucket}`
  const resources = listOf(Resource ?? NotResource)
  for (const resource of resources) {
    if (resource === arn || resource.startsWith(`${arn}/`) || resource === `${arn}*`) continue
    throw malformedPolicy('Policy has invalid resource', `${resource} is not in this bucket`)
  }
  for (const action of listOf(Resource && Action)) {
    if (actOnAny(coveredActions(action), resources, arn)) continue
    const detail = `${action} does not act on ${resources.join(', ')}`
    throw malformedPolicy('Action does not apply to any resource(s) in statement', detail)
  }
}

/** A session that is named must be of a role that is there; the session itself need not be. */
function hasSessionRole(principal: string, { account, store }: Place): boolean {
  const session = `arn:aws:sts::${account}:assumed-role/`
  if (!principal.startsWith(session)) return true
  return rolesOf(store).get(principal.slice(session.length, principal.lastIndexOf('/'))) !== undefined
}
