/** Requirements of the S3 operations that write objects, copy them and delete them. Follows the S3 API Reference, "Permissions" of each operation. */
import { nested, nestedList, requirement, text } from '../requirement.ts'
import type { OperationInput, Requirement, RequirementRule } from '../types.ts'
import { objectArn } from './arns.ts'
import { versionContext, writeContext } from './contexts.ts'
import { readCopySource } from './copySource.ts'
import { bypassRequirement, hasVersion, headerRequirements, objectOf, type Rule } from './rules.ts'
import { headerTagContext } from './tagContext.ts'

/** `creates`: whether the call brings the object into being, as `s3:ObjectCreationOperation` tells it. */
function writing(creates: boolean): RequirementRule {
  return (input) => {
    const context = { ...writeContext(input), ...headerTagContext(input) }
    const put = requirement('s3:PutObject', objectOf(input), context, { 's3:ObjectCreationOperation': String(creates) })
    return [put, ...headerRequirements(input, objectOf(input), context, text(input, 'Tagging') !== '')]
  }
}

function sourceRequirement(input: OperationInput): Requirement {
  const { bucket, key, versionId } = readCopySource(text(input, 'CopySource'))
  const resource = objectArn(bucket, key)
  if (versionId === undefined) return requirement('s3:GetObject', resource)
  return requirement('s3:GetObjectVersion', resource, { 's3:VersionId': versionId })
}

/** Read the source, write the target. */
function copying(creates: boolean): RequirementRule {
  return (input) => [sourceRequirement(input), ...writing(creates)(input)] as Rule
}

function deletion(bucket: string, object: OperationInput, call: OperationInput): Rule {
  const resource = objectArn(bucket, text(object, 'Key'))
  const versioned = hasVersion(object)
  const context = versioned ? versionContext(object) : {}
  const action = versioned ? 's3:DeleteObjectVersion' : 's3:DeleteObject'
  return [requirement(action, resource, context), ...bypassRequirement(call, resource)]
}

/**
 * Two rules depend on what is stored and cannot be told from the input: copying the tags of a source that has some also
 * needs s3:GetObjectTagging on it and s3:PutObjectTagging on the target.
 */
export const s3Writing = {
  PutObject: writing(true),
  CreateMultipartUpload: writing(false),
  UploadPart: writing(false),
  CompleteMultipartUpload: writing(true),
  CopyObject: copying(true),
  UploadPartCopy: copying(false),
  DeleteObject: (input) => deletion(text(input, 'Bucket'), input, input),
  /** For each key; S3 answers for each key, too. */
  DeleteObjects: (input) => {
    const bucket = text(input, 'Bucket')
    const [first, ...more] = nestedList(nested(input, 'Delete'), 'Objects')
    return [...deletion(bucket, first ?? {}, input), ...more.flatMap((object) => deletion(bucket, object, input))]
  },
} satisfies Record<string, RequirementRule>
