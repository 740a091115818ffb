/** Policy documents as IAM takes them and gives them back. */
import { malformedSentence } from '#iam/document/parse/malformedSentence.ts'
import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import { listOf, statementsOf } from '#iam/document/statementsOf.ts'
import type { PolicyDocument } from '#iam/types.ts'
import { uriEncode } from '../../../sigv4/canonicalRequest.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'

/** Longer ones are told by their own quota: `policySize`. */
const anySize = 131_072
/** White space not counted (IAM User Guide, "IAM and AWS STS quotas"). */
export const managedPolicyCharacters = 6144

/**
 * The document that a text holds. AWS mostly says neither where nor why it is wrong; the decision log does.
 * @throws AwsError MalformedPolicyDocument
 */
export function readPolicyText(
  text: string | undefined,
  kind: 'identity' | 'resource' | 'trust',
  { remark }: Pick<OperationContext, 'remark'>,
): PolicyDocument {
  const parsed = parsePolicyDocument(text ?? '', { kind, maxCharacters: anySize })
  if (parsed.ok) return parsed.document
  remark({ about: 'policy document', detail: parsed.problems })
  throw new AwsError('MalformedPolicyDocument', malformedSentence(parsed.problems, kind))
}

/** @throws AwsError MalformedPolicyDocument, LimitExceeded */
export function readManagedPolicyText(text: string, context: OperationContext): PolicyDocument {
  const document = readPolicyText(text, 'identity', context)
  if (document.Version !== '2012-10-17') {
    throw new AwsError('MalformedPolicyDocument', 'Policy document must be version 2012-10-17 or greater.')
  }
  rejectRegionOfBuckets(document)
  if (policySize(text) <= managedPolicyCharacters) return document
  throw new AwsError('LimitExceeded', `Cannot exceed quota for PolicySize: ${managedPolicyCharacters}`)
}

/** Buckets have names of their own in all regions; access points have a region, and an account. */
function rejectRegionOfBuckets(document: PolicyDocument): void {
  const resources = statementsOf(document).flatMap(({ Resource, NotResource }) => listOf(Resource ?? NotResource))
  const wrong = resources.find((resource) => /^arn:[^:]+:s3:[^:*]+::/.test(resource))
  if (wrong === undefined) return
  throw new AwsError('MalformedPolicyDocument', `Resource ${wrong} can not contain region information.`)
}

/** Characters as the quotas count them. */
export function policySize(text: string): number {
  return text.replace(/\s/g, '').length
}

/** The text of a policy: as it was sent, or as JSON where it came with the emulator. */
export function policyText({ document, text }: { document: PolicyDocument; text?: string | undefined }): string {
  return text ?? JSON.stringify(document, undefined, 4)
}

/** URL-encoded as RFC 3986 has it, which is how IAM answers documents. */
export function encodedPolicy(policy: { document: PolicyDocument; text?: string | undefined }): string {
  return uriEncode(policyText(policy))
}
