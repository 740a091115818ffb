/** The shapes that most S3 operations share: an action on the bucket, or on the object or one of its versions. Service Authorization Reference, "Actions defined by Amazon S3". */
import type { RequestContext } from '../../types.ts'
import { requirement, text } from '../requirement.ts'
import type { OperationInput, Requirement, RequirementRule } from '../types.ts'
import {
  hasAcl,
  hasLegalHold,
  hasRetention,
  legalHoldContext,
  objectAclContext,
  retentionContext,
  versionContext,
} from './contexts.ts'

/** An access point stands where a bucket's name stands, by its own ARN. */
const isArn = (bucket: string) => bucket.startsWith('arn:')

export const bucketArn = (bucket: string) => (isArn(bucket) ? bucket : `arn:aws:s3:::${bucket}`)
export const objectArn = (bucket: string, key: string) =>
  isArn(bucket) ? `${bucket}/object/${key}` : `arn:aws:s3:::${bucket}/${key}`

type ContextOf = (input: OperationInput) => RequestContext

export const bucketOf = (input: OperationInput) => bucketArn(text(input, 'Bucket'))
export const objectOf = (input: OperationInput) => objectArn(text(input, 'Bucket'), text(input, 'Key'))

/** True when the request names a version. `null` is the name of the version made before versioning was on. */
export const hasVersion = (input: OperationInput) => text(input, 'VersionId') !== ''

export function onBucket(action: string, context: ContextOf = () => ({})): RequirementRule {
  return (input) => [requirement(action, bucketOf(input), context(input))]
}

export function onObject(action: string, context: ContextOf = () => ({})): RequirementRule {
  return (input) => [requirement(action, objectOf(input), context(input))]
}

/** With a version id another action is asked instead, never both. */
export function onVersion(action: string, versionAction: string, context: ContextOf = () => ({})): RequirementRule {
  return (input) =>
    hasVersion(input)
      ? [requirement(versionAction, objectOf(input), versionContext(input), context(input))]
      : [requirement(action, objectOf(input), context(input))]
}

/**
 * Headers of an upload or copy that need actions of their own, each with the keys that its action carries. `tags`: the
 * tags that the request sets; left out, it sets none.
 */
export function headerRequirements(input: OperationInput, resource: string, tags?: RequestContext): Requirement[] {
  const extra: Requirement[] = []
  if (hasAcl(input)) extra.push(requirement('s3:PutObjectAcl', resource, objectAclContext(input)))
  if (tags) extra.push(requirement('s3:PutObjectTagging', resource, tags))
  if (hasRetention(input)) extra.push(requirement('s3:PutObjectRetention', resource, retentionContext(input)))
  if (hasLegalHold(input)) extra.push(requirement('s3:PutObjectLegalHold', resource, legalHoldContext(input)))
  return extra
}

/** The header that lets a caller pass governance-mode retention needs its own action. */
export function bypassRequirement(input: OperationInput, resource: string): Requirement[] {
  return input.BypassGovernanceRetention === true ? [requirement('s3:BypassGovernanceRetention', resource)] : []
}
