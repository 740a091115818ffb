import type { PolicyDescriptorType } from '@aws-sdk/client-sts'
import { malformedSentence } from '#iam/document/parse/malformedSentence.ts'
import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import type { PolicyDocument } from '#iam/types.ts'
import type { PassedPolicies } from '../../callers/roleSession.ts'
import { managedPolicyByArn } from '../../directory/attachedPolicies.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { validationError } from './errors.ts'

/** Of the inline policy and the ARNs together, as they were sent. */
const mostCharacters = 2048

/**
 * The session policies of an assume operation; undefined when none are passed, which is no limit at all.
 * @throws AwsError MalformedPolicyDocument, ValidationError.
 */
export function passedPolicies(
  { Policy: text, PolicyArns: descriptors = [] }: { Policy?: string; PolicyArns?: PolicyDescriptorType[] },
  context: OperationContext,
): PassedPolicies | undefined {
  const arns = descriptors.flatMap(({ arn }) => arn ?? [])
  if (text === undefined && arns.length === 0) return undefined
  const characters = (text?.length ?? 0) + arns.reduce((sum, arn) => sum + arn.length, 0)
  if (characters > mostCharacters) {
    throw validationError(`Session policies have ${characters} characters; at most ${mostCharacters} are allowed.`)
  }
  for (const arn of arns) {
    // AWS does not say how it words this; IAM uses these words for attaching one.
    if (managedPolicyByArn(context.store, arn)) continue
    throw validationError(`Policy ${arn} does not exist or is not attachable.`)
  }
  const inline = text === undefined ? undefined : readInline(text, context)
  return { ...(inline && { inline }), ...(arns.length > 0 && { arns }) }
}

/** AWS names neither the place nor, mostly, the reason; the decision log does. */
function readInline(text: string, context: OperationContext): PolicyDocument {
  const parsed = parsePolicyDocument(text, { kind: 'identity', maxCharacters: mostCharacters })
  if (parsed.ok) return parsed.document
  context.remark({ about: 'session policy', detail: parsed.problems })
  throw new AwsError('MalformedPolicyDocument', malformedSentence(parsed.problems, 'identity'), { status: 400 })
}
