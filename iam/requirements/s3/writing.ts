/** Requirements of the S3 operations that write objects, copy them and delete them. Follows the S3 API Reference, "Permissions" of each operation. */
import { contextFrom, nested, nestedList, requirement, text } from '../requirement.ts'
import type { OperationInput, Requirement, RequirementRule, RequirementTable } from '../types.ts'
import { headerTagContext, versionContext, writeContext } from './contexts.ts'
import { readCopySource } from './copySource.ts'
import { bypassRequirement, hasVersion, headerRequirements, objectArn, objectOf } from './rules.ts'

/** By a header, or by replacing whatever tags the source of a copy has. */
const setsTags = (input: OperationInput) => text(input, 'Tagging') !== '' || input.TaggingDirective === 'REPLACE'

interface Writing {
  /** Whether the call brings the object into being, as `s3:ObjectCreationOperation` tells it. */
  readonly creates: boolean
}

function writing({ creates }: Writing): RequirementRule {
  return (input) => {
    const tags = headerTagContext(input)
    const creation = { 's3:ObjectCreationOperation': String(creates) }
    const put = requirement('s3:PutObject', objectOf(input), writeContext(input), tags, creation)
    return [put, ...headerRequirements(input, objectOf(input), setsTags(input) ? tags : undefined)]
  }
}

function sourceRequirement(input: OperationInput): Requirement {
  const { bucket, key, versionId } = readCopySource(text(input, 'CopySource'))
  const resource = objectArn(bucket, key)
  if (versionId === undefined) return requirement('s3:GetObject', resource)
  return requirement('s3:GetObjectVersion', resource, { 's3:VersionId': versionId })
}

/** Read the source, write the target. */
function copying(how: Writing): RequirementRule {
  return (input) => [sourceRequirement(input), ...writing(how)(input)]
}

function deletion(bucket: string, object: OperationInput, call: OperationInput): Requirement[] {
  const resource = objectArn(bucket, text(object, 'Key'))
  const versioned = hasVersion(object)
  // In a list the condition is called ETag.
  const ifMatch = contextFrom(object, [
    ['IfMatch', 's3:if-match'],
    ['ETag', 's3:if-match'],
  ])
  const context = versioned ? versionContext(object) : ifMatch
  const action = versioned ? 's3:DeleteObjectVersion' : 's3:DeleteObject'
  return [requirement(action, resource, context), ...bypassRequirement(call, resource)]
}

/**
 * Two rules depend on what is stored and cannot be told from the input: copying the tags of a source that has some also
 * needs s3:GetObjectTagging on it and s3:PutObjectTagging on the target.
 */
export const s3Writing: RequirementTable = {
  PutObject: writing({ creates: true }),
  CreateMultipartUpload: writing({ creates: false }),
  UploadPart: writing({ creates: false }),
  CompleteMultipartUpload: writing({ creates: true }),
  CopyObject: copying({ creates: true }),
  UploadPartCopy: copying({ creates: false }),
  DeleteObject: (input) => deletion(text(input, 'Bucket'), input, input),
  /** For each key; S3 answers for each key, too. */
  DeleteObjects: (input) => {
    const bucket = text(input, 'Bucket')
    const [first, ...more] = nestedList(nested(input, 'Delete'), 'Objects')
    return [...deletion(bucket, first ?? {}, input), ...more.flatMap((object) => deletion(bucket, object, input))]
  },
}
