import type { PolicyDocument, Statement } from '#iam/types.ts'
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
  return { trustPolicy, trustPolicyText: text }
}

function namedArns({ Statement: statements }: PolicyDocument): readonly string[] {
  const list: readonly Statement[] = Array.isArray(statements) ? statements : [statements as Statement]
  return list.flatMap(({ Principal: principal }) => {
    if (principal === undefined || principal === '*') return []
    const { AWS: names = [] } = principal
    return typeof names === 'string' ? [names] : names
  })
}

/** Other accounts are not known here, so what they have is taken on trust. */
function isGone(arn: string, { store, account: own }: OperationContext): boolean {
  const [, account, type, name = ''] = /^arn:aws:iam::(\d{12}):(user|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? []
  if (account !== own) return false
  return type === 'user' ? iamUsersOf(store).get(name)?.arn !== arn : roleByArn(store, arn) === undefined
}
