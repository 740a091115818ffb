import type {
  _Error,
  DeletedObject,
  DeleteObjectsCommandInput,
  DeleteObjectsCommandOutput,
  ObjectIdentifier,
} from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../../operation.ts'
import { checkVersionId } from '../../existingObject.ts'
import { malformedXml } from '../../malformedXml.ts'
import { checkUnlocked } from '../../object-lock/objectLock.ts'
import { checkWriteConditions } from '../../preconditions.ts'
import { requestPayer } from '../../requestPayer.ts'
import { checkKeyLength, requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { removeCurrent, removeVersion } from '../../versions/removeVersion.ts'
import { isDeleteMarker } from '../../versions/versionRows.ts'

const mostObjects = 1000

/** Ends many objects or versions, and answers for each of them: some may be refused while the others go (S3-120). */
export const deleteObjects: Operation<DeleteObjectsCommandInput, DeleteObjectsCommandOutput, BucketRow> = {
  authorization: 'permission',
  asksForEach: true,
  honours: {
    Bucket: true,
    Delete: {
      Objects: {
        each: { Key: true, VersionId: true, ETag: true, LastModifiedTime: false, Size: false },
      },
      Quiet: true,
    },
    MFA: false,
    RequestPayer: requestPayer,
    BypassGovernanceRetention: true,
    ExpectedBucketOwner: true,
    ChecksumAlgorithm: true,
  },
  find: requireBucket,
  async run(input, context) {
    const { Objects = [], Quiet = false } = input.Delete ?? {}
    if (Objects.length === 0 || Objects.length > mostObjects) throw malformedXml('Object has 1 to 1,000')
    const Errors: _Error[] = []
    const allowed: ObjectIdentifier[] = []
    for (const object of Objects) {
      try {
        checkObject(object)
        context.demandFor({ ...input, Delete: { Objects: [object] } })
        allowed.push(object)
      } catch (problem) {
        Errors.push(errorOf(object, problem))
      }
    }
    let ended: { readonly Deleted: DeletedObject[]; readonly Errors: _Error[] } = { Deleted: [], Errors: [] }
    await context.store.groupedTransaction(() => {
      requireBucket(input, context)
      ended = endAll(input, allowed, context)
    })
    return { ...(!Quiet && { Deleted: ended.Deleted }), Errors: [...Errors, ...ended.Errors] }
  },
}

/** In a transaction, which may be run twice. */
function endAll(input: DeleteObjectsCommandInput, objects: readonly ObjectIdentifier[], context: OperationContext) {
  const Deleted: DeletedObject[] = []
  const Errors: _Error[] = []
  for (const object of objects) {
    try {
      Deleted.push(end(input, object, context))
    } catch (problem) {
      Errors.push(errorOf(object, problem))
    }
  }
  return { Deleted, Errors }
}

function checkObject({ Key = '', VersionId }: ObjectIdentifier): void {
  if (Key === '') throw new AwsError('UserKeyMustBeSpecified', 'The request must contain a key.', { status: 400 })
  checkKeyLength(Key)
  if (VersionId !== undefined) checkVersionId(VersionId)
}

/** In a transaction: what it checks it checks before it writes. */
function end(
  { Bucket = '', BypassGovernanceRetention }: DeleteObjectsCommandInput,
  { Key = '', VersionId, ETag }: ObjectIdentifier,
  context: OperationContext,
): DeletedObject {
  const { store, clock, random } = context
  const key = [Bucket, Key] as const
  const conditions = { IfMatch: ETag, Key }
  if (VersionId === undefined) {
    const accept = (row: Parameters<typeof checkWriteConditions>[0]) => checkWriteConditions(row, conditions)
    const marker = removeCurrent(store, key, { at: clock(), random, accept })
    return { Key, ...(marker && { DeleteMarker: true, DeleteMarkerVersionId: marker.versionId }) }
  }
  const removed = removeVersion(store, key, {
    versionId: VersionId,
    accept(row) {
      checkWriteConditions(row && isDeleteMarker(row) ? undefined : row, conditions)
      checkUnlocked(row, { now: clock(), bypass: BypassGovernanceRetention === true })
    },
  })
  const wasMarker = removed && isDeleteMarker(removed)
  return { Key, VersionId, ...(wasMarker && { DeleteMarker: true, DeleteMarkerVersionId: VersionId }) }
}

/** @throws whatever is no refusal of this one object. */
function errorOf({ Key, VersionId }: ObjectIdentifier, problem: unknown): _Error {
  if (!(problem instanceof AwsError)) throw problem
  return { Key, ...(VersionId !== undefined && { VersionId }), Code: problem.code, Message: problem.message }
}
