import type { PolicyDescriptorType } from '@aws-sdk/client-sts'
import { parsePolicyDocument } from '../../../iam/policy/parsePolicyDocument.ts'
import type { PolicyDocument } from '../../../iam/policy/types.ts'
import { managedPolicyByArn } from '../../principals/attachedPolicies.ts'
import type { PassedPolicies } from '../../principals/roleSession.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import { validationError } from './errors.ts'

/** Of the inline policy and the ARNs together, as they were sent. */
const mostCharacters = 2048

/**
 * The session policies of an assume operation; undefined when none are passed, which is no limit at all.
 * @throws AwsError MalformedPolicyDocument, ValidationError.
 */
export function passedPolicies(
  { Policy: text, PolicyArns: descriptors = [] }: { Policy?: string; PolicyArns?: PolicyDescriptorType[] },
  store: Store,
): PassedPolicies | undefined {
  const arns = descriptors.flatMap(({ arn }) => arn ?? [])
  if (text === undefined && arns.length === 0) return undefined
  const characters = (text?.length ?? 0) + arns.reduce((sum, arn) => sum + arn.length, 0)
  if (characters > mostCharacters) {
    throw validationError(`Session policies have ${characters} characters; at most ${mostCharacters} are allowed.`)
  }
  for (const arn of arns) {
    // AWS does not say how it words this; IAM uses these words for attaching one.
    if (!managedPolicyByArn(store, arn)) throw validationError(`Policy ${arn} does not exist or is not attachable.`)
  }
  return { ...(text !== undefined && { inline: readInline(text) }), ...(arns.length > 0 && { arns }) }
}

function readInline(text: string): PolicyDocument {
  const parsed = parsePolicyDocument(text, { kind: 'identity', maxCharacters: mostCharacters })
  if (parsed.ok) return parsed.document
  const [problem] = parsed.problems
  const place = problem?.path ? `${problem.path} ` : 'the document '
  const reason = problem ? `: ${place}${problem.reason}` : ''
  throw new AwsError('MalformedPolicyDocument', `Syntax errors in policy${reason}.`, { status: 400 })
}
