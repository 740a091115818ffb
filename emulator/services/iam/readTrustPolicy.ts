import { unscopedClaims } from '#iam/document/sharedProviders.ts'
import { listOf, statementsOf } from '#iam/document/statementsOf.ts'
import type { PolicyDocument, Statement } from '#iam/types.ts'
import { bindPrincipals, UnknownPrincipal } from '../../directory/boundPrincipals.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { readPolicyText } from './policyText.ts'

interface ReadTrustPolicy {
  readonly trustPolicy: PolicyDocument
  readonly trustPrincipalIds: Readonly<Record<string, string>> | undefined
  readonly trustPolicyText: string | undefined
}

/**
 * A role's trust policy from its text. The users and roles that it names must be there, as IAM demands; other accounts are
 * not known here, so what they have is taken on trust.
 * @throws AwsError MalformedPolicyDocument
 */
export function readTrustPolicy(text: string, context: OperationContext): ReadTrustPolicy {
  const read = readPolicyText(text, 'trust', context)
  for (const statement of statementsOf(read)) rejectTokensOfEverybody(statement)
  try {
    const { document, principalIds } = bindPrincipals(read, context)
    return {
      trustPolicy: document,
      trustPrincipalIds: principalIds,
      // Shown as it was sent, unless IAM shows some of its principals otherwise.
      trustPolicyText: document === read ? text : undefined,
    }
  } catch (problem) {
    if (!(problem instanceof UnknownPrincipal)) throw problem
    throw new AwsError('MalformedPolicyDocument', `Invalid principal in policy: "AWS":"${problem.principal}"`)
  }
}

function providersOf({ Principal: principal }: Statement): readonly string[] {
  return principal === undefined || principal === '*' ? [] : listOf(principal.Federated)
}

/**
 * Providers that everybody shares must be limited to one's own. The sentence is as recorded from AWS.
 * @throws AwsError MalformedPolicyDocument
 */
export function rejectTokensOfEverybody(statement: Statement): void {
  if (statement.Effect !== 'Allow') return
  const conditions = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: listOf(values).map(String) })),
  )
  for (const provider of providersOf(statement)) {
    const claims = unscopedClaims(provider, conditions)
    if (!claims) continue
    throw new AwsError(
      'MalformedPolicyDocument',
      `Trust policy with trusted principal ${provider} must evaluate, using StringEquals, StringLike or ` +
        `StringEqualsIgnoreCase, ${claims[0]} which is not scoped to all.`,
    )
  }
}
