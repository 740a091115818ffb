import type { PolicyDocument } from '#iam/types.ts'
import { bindPrincipals, UnknownPrincipal } from '../../directory/boundPrincipals.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { readPolicyText } from './policyText.ts'
import { rejectUnscopedProviders } from './sharedProviders.ts'

interface ReadTrustPolicy {
  readonly trustPolicy: PolicyDocument
  readonly trustPrincipalIds?: Readonly<Record<string, string>>
  readonly trustPolicyText?: string
}

/**
 * A role's trust policy from its text. The users and roles that it names must be there, as IAM demands; other accounts are
 * not known here, so what they have is taken on trust.
 * @throws AwsError MalformedPolicyDocument
 */
export function readTrustPolicy(text: string, context: OperationContext): ReadTrustPolicy {
  const read = readPolicyText(text, 'trust', context)
  rejectUnscopedProviders(read)
  try {
    const { document, principalIds } = bindPrincipals(read, context)
    return {
      trustPolicy: document,
      ...(principalIds && { trustPrincipalIds: principalIds }),
      // Shown as it was sent, unless IAM shows some of its principals otherwise.
      ...(document === read && { trustPolicyText: text }),
    }
  } catch (problem) {
    if (!(problem instanceof UnknownPrincipal)) throw problem
    throw new AwsError('MalformedPolicyDocument', `Invalid principal in policy: "AWS":"${problem.principal}"`)
  }
}
