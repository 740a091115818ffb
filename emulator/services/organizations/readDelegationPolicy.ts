import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import { listOf, statementsOf } from '#iam/document/statementsOf.ts'
import type { PolicyDocument, Statement } from '#iam/types.ts'
import type { OperationContext } from '../operation.ts'
import { invalidInput } from './errors.ts'

/** Characters (AWS Organizations User Guide, "Quotas"). */
const mostCharacters = 40_000

/** What policies are managed by. All that reads can be delegated, too. */
const delegated = [
  'AttachPolicy',
  'CreatePolicy',
  'DeletePolicy',
  'DetachPolicy',
  'DisablePolicyType',
  'EnablePolicyType',
  'TagResource',
  'UntagResource',
  'UpdatePolicy',
].map((name) => `organizations:${name}`.toLowerCase())
const reading = /^organizations:(describe|list)[a-z]*\*?$/i

/**
 * The document of a resource-based delegation policy (AWS Organizations User Guide, "Delegated administrator").
 * @throws AwsError InvalidInputException
 */
export function readDelegationPolicy(text: string, { remark }: Pick<OperationContext, 'remark'>): PolicyDocument {
  const parsed = parsePolicyDocument(text, { kind: 'resource', maxCharacters: mostCharacters })
  if (!parsed.ok) {
    remark({ about: 'policy document', detail: parsed.problems })
    throw invalidInput('INVALID_RESOURCE_POLICY_JSON', 'You specified an invalid resource policy.')
  }
  for (const statement of statementsOf(parsed.document)) checkStatement(statement)
  return parsed.document
}

function checkStatement({ Action, NotAction, Principal, NotPrincipal }: Statement): void {
  const other = listOf(Action).find((action) => !reading.test(action) && !delegated.includes(action.toLowerCase()))
  if (other !== undefined || NotAction !== undefined) {
    const message = `You specified an action that cannot be delegated: ${other ?? 'NotAction'}.`
    throw invalidInput('UNSUPPORTED_ACTION_IN_RESOURCE_POLICY', message)
  }
  const named = typeof Principal === 'object' ? listOf(Principal.AWS) : []
  if (NotPrincipal !== undefined || named.length === 0 || named.includes('*')) {
    throw invalidInput(
      'INVALID_PRINCIPAL',
      'You specified an invalid principal: accounts of the organization are, and who is in them.',
    )
  }
}
