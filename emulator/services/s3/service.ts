import * as schemas from '@aws-sdk/client-s3/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { restXml } from '../../wire/rest/restXml.ts'
import { defineService } from '../service.ts'
import { bucketAddress } from './bucketAddress.ts'
import { ownerOfResource } from './bucketOwner.ts'
import { bucketPolicies } from './bucketPolicies.ts'
import { bucketCors } from './cors/bucketCors.ts'
import { s3Failures } from './failures.ts'
import { s3Faults } from './faults.ts'
import { createBucket } from './operations/bucket/createBucket.ts'
import { deleteBucket } from './operations/bucket/deleteBucket.ts'
import { getBucketLocation } from './operations/bucket/getBucketLocation.ts'
import { headBucket } from './operations/bucket/headBucket.ts'
import { listBuckets } from './operations/bucket/listBuckets.ts'
import { getBucketCors } from './operations/bucket-configuration/getBucketCors.ts'
import { putBucketCors } from './operations/bucket-configuration/putBucketCors.ts'
import { deleteBucketPolicy } from './operations/bucket-policy/deleteBucketPolicy.ts'
import { getBucketPolicy } from './operations/bucket-policy/getBucketPolicy.ts'
import { getBucketPolicyStatus } from './operations/bucket-policy/getBucketPolicyStatus.ts'
import { putBucketPolicy } from './operations/bucket-policy/putBucketPolicy.ts'
import { deleteObject } from './operations/object/deleteObject.ts'
import { deleteObjects } from './operations/object/deleteObjects.ts'
import { getObject } from './operations/object/getObject.ts'
import { getObjectAttributes } from './operations/object/getObjectAttributes.ts'
import { headObject } from './operations/object/headObject.ts'
import { listObjects } from './operations/object/listObjects.ts'
import { listObjectsV2 } from './operations/object/listObjectsV2.ts'
import { putObject } from './operations/object/putObject.ts'
import { getObjectLegalHold } from './operations/object-lock/getObjectLegalHold.ts'
import { getObjectLockConfiguration } from './operations/object-lock/getObjectLockConfiguration.ts'
import { getObjectRetention } from './operations/object-lock/getObjectRetention.ts'
import { putObjectLegalHold } from './operations/object-lock/putObjectLegalHold.ts'
import { putObjectLockConfiguration } from './operations/object-lock/putObjectLockConfiguration.ts'
import { putObjectRetention } from './operations/object-lock/putObjectRetention.ts'
import { deleteObjectTagging } from './operations/object-tagging/deleteObjectTagging.ts'
import { getObjectTagging } from './operations/object-tagging/getObjectTagging.ts'
import { putObjectTagging } from './operations/object-tagging/putObjectTagging.ts'
import { deletePublicAccessBlock } from './operations/public-access-block/deletePublicAccessBlock.ts'
import { getPublicAccessBlock } from './operations/public-access-block/getPublicAccessBlock.ts'
import { putPublicAccessBlock } from './operations/public-access-block/putPublicAccessBlock.ts'
import { getBucketVersioning } from './operations/versioning/getBucketVersioning.ts'
import { listObjectVersions } from './operations/versioning/listObjectVersions.ts'
import { putBucketVersioning } from './operations/versioning/putBucketVersioning.ts'
import { s3Context } from './requestContext.ts'
import { s3Signing } from './signing/s3Signing.ts'
import { objectTagContext } from './tagging/objectTagContext.ts'
import { usualReading } from './usualReading.ts'
import { usualUpload } from './usualUpload.ts'
import { hostId, writeS3Error } from './writeError.ts'

export const s3 = defineService({
  id: 's3',
  name: 'Amazon S3',
  schemas,
  protocol: restXml({
    namespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
    unwrapped: { GetBucketLocation: 'LocationConstraint' },
    asGiven: new Set(['expires', 'response-expires']),
    statuses: { PutBucketPolicy: 204 },
    first: { ListBuckets: 'Owner' },
    leadingLabel: {
      member: 'Bucket',
      split(request) {
        const { bucket, rest } = bucketAddress(request)
        return { label: bucket, rest }
      },
    },
    writeError: writeS3Error,
  }),
  // Its operations check their own.
  limits: {},
  faults: s3Faults,
  signing: s3Signing,
  takesAnonymous: true,
  recognizes: () => true,
  body: 'stream',
  newRequestId: (random) => lastHexDigits(random.uuid()),
  requestIdHeaders: (requestId) => ({ 'x-amz-request-id': requestId, 'x-amz-id-2': hostId(requestId) }),
  errors: { accessDenied: { code: 'AccessDenied', status: 403 }, internal: 'InternalError' },
  cors: bucketCors,
  failures: s3Failures,
  requirements: serviceRequirements.s3,
  requestContext: s3Context,
  resourceContext: objectTagContext,
  resourceAccount: ownerOfResource,
  accounts: 'every',
  resourcePolicies: bucketPolicies,
  shortWay: usualReading,
  usualUpload,
  operations: {
    CreateBucket: createBucket,
    DeleteBucket: deleteBucket,
    DeleteBucketPolicy: deleteBucketPolicy,
    DeleteObject: deleteObject,
    DeleteObjects: deleteObjects,
    DeleteObjectTagging: deleteObjectTagging,
    DeletePublicAccessBlock: deletePublicAccessBlock,
    GetBucketCors: getBucketCors,
    GetBucketLocation: getBucketLocation,
    GetBucketPolicy: getBucketPolicy,
    GetBucketPolicyStatus: getBucketPolicyStatus,
    GetBucketVersioning: getBucketVersioning,
    GetObject: getObject,
    GetObjectAttributes: getObjectAttributes,
    GetObjectLegalHold: getObjectLegalHold,
    GetObjectLockConfiguration: getObjectLockConfiguration,
    GetObjectRetention: getObjectRetention,
    GetObjectTagging: getObjectTagging,
    GetPublicAccessBlock: getPublicAccessBlock,
    HeadBucket: headBucket,
    HeadObject: headObject,
    ListBuckets: listBuckets,
    ListObjects: listObjects,
    ListObjectVersions: listObjectVersions,
    ListObjectsV2: listObjectsV2,
    PutBucketCors: putBucketCors,
    PutBucketPolicy: putBucketPolicy,
    PutBucketVersioning: putBucketVersioning,
    PutObject: putObject,
    PutObjectLegalHold: putObjectLegalHold,
    PutObjectLockConfiguration: putObjectLockConfiguration,
    PutObjectRetention: putObjectRetention,
    PutObjectTagging: putObjectTagging,
    PutPublicAccessBlock: putPublicAccessBlock,
  },
})

/** @returns the last 16 of a UUID, in capitals, as S3 writes its request ids. */
function lastHexDigits(uuid: string): string {
  return `${uuid.slice(19, 23)}${uuid.slice(24)}`.toUpperCase()
}
