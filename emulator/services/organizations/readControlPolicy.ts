import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import { listOf, statementsOf } from '#iam/document/statementsOf.ts'
import type { PolicyDocument, Statement } from '#iam/types.ts'
import type { ControlPolicyType } from '../../directory/organization/organization.ts'
import type { OperationContext } from '../operation.ts'
import { constraintViolation, organizationsError } from './errors.ts'

/** Characters of one policy as it is sent, white space among them (AWS Organizations User Guide, "Quotas"). */
const mostCharacters = 5120

/** Longer ones are told by their quota. */
const anySize = 1_000_000

/**
 * The document of a service or resource control policy. AWS says neither where nor why one is wrong; the decision log does.
 * @throws AwsError MalformedPolicyDocumentException, ConstraintViolationException
 */
export function readControlPolicy(
  text: string,
  type: ControlPolicyType,
  { remark }: Pick<OperationContext, 'remark'>,
): PolicyDocument {
  if (text.length > mostCharacters) {
    throw constraintViolation('POLICY_CONTENT_LIMIT_EXCEEDED', `A policy has at most ${mostCharacters} characters.`)
  }
  const isOnResources = type === 'RESOURCE_CONTROL_POLICY'
  const parsed = parsePolicyDocument(text, { kind: isOnResources ? 'resource' : 'identity', maxCharacters: anySize })
  const problems = parsed.ok ? problemsIn(parsed.document, isOnResources) : parsed.problems
  if (parsed.ok && problems.length === 0) return parsed.document
  remark({ about: 'policy document', detail: problems })
  throw organizationsError('MalformedPolicyDocumentException')
}

interface Problem {
  readonly path: string
  readonly reason: string
}

function problemsIn(document: PolicyDocument, isOnResources: boolean): readonly Problem[] {
  const version = document.Version === '2012-10-17' ? [] : [{ path: 'Version', reason: 'must be 2012-10-17' }]
  const inStatements = statementsOf(document).flatMap((statement, index) =>
    isOnResources ? ofResourceControl(statement, `Statement[${index}]`) : [],
  )
  return [...version, ...inStatements]
}

/** AWS Organizations User Guide, "RCP syntax": everybody is denied, actions have a service. */
function ofResourceControl({ Effect, Principal, NotAction, Action }: Statement, path: string): readonly Problem[] {
  const isEverybody = Principal === '*' || (typeof Principal === 'object' && listOf(Principal.AWS).join() === '*')
  return [
    ...(Effect === 'Deny' ? [] : [{ path: `${path}.Effect`, reason: 'must be Deny: RCPFullAWSAccess is what allows' }]),
    ...(isEverybody ? [] : [{ path: `${path}.Principal`, reason: 'must be "*"' }]),
    ...(NotAction === undefined ? [] : [{ path: `${path}.NotAction`, reason: 'is not taken here' }]),
    ...(listOf(Action).includes('*') ? [{ path: `${path}.Action`, reason: 'must name a service' }] : []),
  ]
}
