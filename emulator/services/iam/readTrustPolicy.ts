import { unscopedClaims } from '#iam/document/sharedProviders.ts'
import type { OneOrMany, PolicyDocument, Statement } from '#iam/types.ts'
import { roleByArn } from '../../directory/role.ts'
import { iamUsersOf } from '../../directory/user.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { readPolicyText } from './policyText.ts'

/**
 * A role's trust policy from its text. The users and roles that it names must be there, as IAM demands.
 * @throws AwsError MalformedPolicyDocument
 */
export function readTrustPolicy(
  text: string,
  context: OperationContext,
): { readonly trustPolicy: PolicyDocument; readonly trustPolicyText: string } {
  const trustPolicy = readPolicyText(text, 'trust', context)
  for (const arn of namedArns(trustPolicy)) {
    if (isGone(arn, context)) {
      throw new AwsError('MalformedPolicyDocument', `Invalid principal in policy: "AWS":"${arn}"`)
    }
  }
  for (const statement of statementsOf(trustPolicy)) refuseTokensOfEverybody(statement)
  return { trustPolicy, trustPolicyText: text }
}

function statementsOf({ Statement: statements }: PolicyDocument): readonly Statement[] {
  return Array.isArray(statements) ? statements : [statements as Statement]
}

function namedArns(document: PolicyDocument): readonly string[] {
  return statementsOf(document).flatMap((statement) => principalsOf(statement, 'AWS'))
}

function principalsOf({ Principal: principal }: Statement, type: 'AWS' | 'Federated'): readonly string[] {
  return principal === undefined || principal === '*' ? [] : listOf(principal[type] ?? [])
}

function listOf<Value>(values: OneOrMany<Value>): readonly Value[] {
  return Array.isArray(values) ? values : [values as Value]
}

/** Providers that everybody shares must be limited to one's own. The sentence is as recorded from AWS. */
function refuseTokensOfEverybody(statement: Statement): void {
  if (statement.Effect !== 'Allow') return
  const conditions = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: listOf(values).map(String) })),
  )
  for (const provider of principalsOf(statement, 'Federated')) {
    const claims = unscopedClaims(provider, conditions)
    if (!claims) continue
    throw new AwsError(
      'MalformedPolicyDocument',
      `Trust policy with trusted principal ${provider} must evaluate, using StringEquals, StringLike or ` +
        `StringEqualsIgnoreCase, ${claims.join(' or ')} which is not scoped to all.`,
    )
  }
}

/** Other accounts are not known here, so what they have is taken on trust. */
function isGone(arn: string, { store, account: own }: OperationContext): boolean {
  const [, account, type, name = ''] = /^arn:aws:iam::(\d{12}):(user|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? []
  if (account !== own) return false
  return type === 'user' ? iamUsersOf(store).get(name)?.arn !== arn : roleByArn(store, arn) === undefined
}
