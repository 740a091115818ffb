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
import { postedForms } from './forms/postedForms.ts'
import { lifecycleUpkeep } from './lifecycle/lifecycleUpkeep.ts'
import { getBucketAcl } from './operations/acl/getBucketAcl.ts'
import { getObjectAcl } from './operations/acl/getObjectAcl.ts'
import { putBucketAcl } from './operations/acl/putBucketAcl.ts'
import { putObjectAcl } from './operations/acl/putObjectAcl.ts'
import { createBucket } from './operations/bucket/createBucket.ts'
import { deleteBucket } from './operations/bucket/deleteBucket.ts'
import { getBucketLocation } from './operations/bucket/getBucketLocation.ts'
import { headBucket } from './operations/bucket/headBucket.ts'
import { listBuckets } from './operations/bucket/listBuckets.ts'
import { getBucketAccelerateConfiguration } from './operations/bucket-accelerate/getBucketAccelerateConfiguration.ts'
import { putBucketAccelerateConfiguration } from './operations/bucket-accelerate/putBucketAccelerateConfiguration.ts'
import { deleteBucketAnalyticsConfiguration } from './operations/bucket-analytics/deleteBucketAnalyticsConfiguration.ts'
import { getBucketAnalyticsConfiguration } from './operations/bucket-analytics/getBucketAnalyticsConfiguration.ts'
import { listBucketAnalyticsConfigurations } from './operations/bucket-analytics/listBucketAnalyticsConfigurations.ts'
import { putBucketAnalyticsConfiguration } from './operations/bucket-analytics/putBucketAnalyticsConfiguration.ts'
import { deleteBucketCors } from './operations/bucket-configuration/deleteBucketCors.ts'
import { getBucketCors } from './operations/bucket-configuration/getBucketCors.ts'
import { putBucketCors } from './operations/bucket-configuration/putBucketCors.ts'
import { deleteBucketEncryption } from './operations/bucket-encryption/deleteBucketEncryption.ts'
import { getBucketEncryption } from './operations/bucket-encryption/getBucketEncryption.ts'
import { putBucketEncryption } from './operations/bucket-encryption/putBucketEncryption.ts'
import { deleteBucketIntelligentTieringConfiguration } from './operations/bucket-intelligent-tiering/deleteBucketIntelligentTieringConfiguration.ts'
import { getBucketIntelligentTieringConfiguration } from './operations/bucket-intelligent-tiering/getBucketIntelligentTieringConfiguration.ts'
import { listBucketIntelligentTieringConfigurations } from './operations/bucket-intelligent-tiering/listBucketIntelligentTieringConfigurations.ts'
import { putBucketIntelligentTieringConfiguration } from './operations/bucket-intelligent-tiering/putBucketIntelligentTieringConfiguration.ts'
import { deleteBucketInventoryConfiguration } from './operations/bucket-inventory/deleteBucketInventoryConfiguration.ts'
import { getBucketInventoryConfiguration } from './operations/bucket-inventory/getBucketInventoryConfiguration.ts'
import { listBucketInventoryConfigurations } from './operations/bucket-inventory/listBucketInventoryConfigurations.ts'
import { putBucketInventoryConfiguration } from './operations/bucket-inventory/putBucketInventoryConfiguration.ts'
import { deleteBucketLifecycle } from './operations/bucket-lifecycle/deleteBucketLifecycle.ts'
import { getBucketLifecycleConfiguration } from './operations/bucket-lifecycle/getBucketLifecycleConfiguration.ts'
import { putBucketLifecycleConfiguration } from './operations/bucket-lifecycle/putBucketLifecycleConfiguration.ts'
import { getBucketLogging } from './operations/bucket-logging/getBucketLogging.ts'
import { putBucketLogging } from './operations/bucket-logging/putBucketLogging.ts'
import { deleteBucketMetricsConfiguration } from './operations/bucket-metrics/deleteBucketMetricsConfiguration.ts'
import { getBucketMetricsConfiguration } from './operations/bucket-metrics/getBucketMetricsConfiguration.ts'
import { listBucketMetricsConfigurations } from './operations/bucket-metrics/listBucketMetricsConfigurations.ts'
import { putBucketMetricsConfiguration } from './operations/bucket-metrics/putBucketMetricsConfiguration.ts'
import { getBucketNotificationConfiguration } from './operations/bucket-notification/getBucketNotificationConfiguration.ts'
import { putBucketNotificationConfiguration } from './operations/bucket-notification/putBucketNotificationConfiguration.ts'
import { deleteBucketOwnershipControls } from './operations/bucket-ownership-controls/deleteBucketOwnershipControls.ts'
import { getBucketOwnershipControls } from './operations/bucket-ownership-controls/getBucketOwnershipControls.ts'
import { putBucketOwnershipControls } from './operations/bucket-ownership-controls/putBucketOwnershipControls.ts'
import { deleteBucketPolicy } from './operations/bucket-policy/deleteBucketPolicy.ts'
import { getBucketPolicy } from './operations/bucket-policy/getBucketPolicy.ts'
import { getBucketPolicyStatus } from './operations/bucket-policy/getBucketPolicyStatus.ts'
import { putBucketPolicy } from './operations/bucket-policy/putBucketPolicy.ts'
import { deleteBucketReplication } from './operations/bucket-replication/deleteBucketReplication.ts'
import { getBucketReplication } from './operations/bucket-replication/getBucketReplication.ts'
import { putBucketReplication } from './operations/bucket-replication/putBucketReplication.ts'
import { getBucketRequestPayment } from './operations/bucket-request-payment/getBucketRequestPayment.ts'
import { putBucketRequestPayment } from './operations/bucket-request-payment/putBucketRequestPayment.ts'
import { deleteBucketTagging } from './operations/bucket-tagging/deleteBucketTagging.ts'
import { getBucketTagging } from './operations/bucket-tagging/getBucketTagging.ts'
import { putBucketTagging } from './operations/bucket-tagging/putBucketTagging.ts'
import { deleteBucketWebsite } from './operations/bucket-website/deleteBucketWebsite.ts'
import { getBucketWebsite } from './operations/bucket-website/getBucketWebsite.ts'
import { putBucketWebsite } from './operations/bucket-website/putBucketWebsite.ts'
import { abortMultipartUpload } from './operations/multipart-upload/abortMultipartUpload.ts'
import { completeMultipartUpload } from './operations/multipart-upload/completeMultipartUpload.ts'
import { createMultipartUpload } from './operations/multipart-upload/createMultipartUpload.ts'
import { listMultipartUploads } from './operations/multipart-upload/listMultipartUploads.ts'
import { listParts } from './operations/multipart-upload/listParts.ts'
import { uploadPart } from './operations/multipart-upload/uploadPart.ts'
import { uploadPartCopy } from './operations/multipart-upload/uploadPartCopy.ts'
import { copyObject } from './operations/object/copyObject.ts'
import { deleteObject } from './operations/object/deleteObject.ts'
import { deleteObjects } from './operations/object/deleteObjects.ts'
import { getObject } from './operations/object/getObject.ts'
import { getObjectAttributes } from './operations/object/getObjectAttributes.ts'
import { headObject } from './operations/object/headObject.ts'
import { listObjects } from './operations/object/listObjects.ts'
import { listObjectsV2 } from './operations/object/listObjectsV2.ts'
import { postObject } from './operations/object/postObject.ts'
import { putObject } from './operations/object/putObject.ts'
import { restoreObject } from './operations/object/restoreObject.ts'
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
    statuses: {
      PutBucketPolicy: 204,
      PutBucketTagging: 204,
      RestoreObject: (output) => ('isBegun' in output && output.isBegun === true ? 202 : 200),
    },
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
  // A list of 10,000 parts with their checksums.
  largestDocument: 4 * 1024 * 1024,
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
  ownOperation: postedForms,
  upkeep: lifecycleUpkeep,
  operations: {
    AbortMultipartUpload: abortMultipartUpload,
    CompleteMultipartUpload: completeMultipartUpload,
    CopyObject: copyObject,
    CreateBucket: createBucket,
    CreateMultipartUpload: createMultipartUpload,
    DeleteBucket: deleteBucket,
    DeleteBucketAnalyticsConfiguration: deleteBucketAnalyticsConfiguration,
    DeleteBucketCors: deleteBucketCors,
    DeleteBucketEncryption: deleteBucketEncryption,
    DeleteBucketIntelligentTieringConfiguration: deleteBucketIntelligentTieringConfiguration,
    DeleteBucketInventoryConfiguration: deleteBucketInventoryConfiguration,
    DeleteBucketLifecycle: deleteBucketLifecycle,
    DeleteBucketMetricsConfiguration: deleteBucketMetricsConfiguration,
    DeleteBucketOwnershipControls: deleteBucketOwnershipControls,
    DeleteBucketPolicy: deleteBucketPolicy,
    DeleteBucketReplication: deleteBucketReplication,
    DeleteBucketTagging: deleteBucketTagging,
    DeleteBucketWebsite: deleteBucketWebsite,
    DeleteObject: deleteObject,
    DeleteObjects: deleteObjects,
    DeleteObjectTagging: deleteObjectTagging,
    DeletePublicAccessBlock: deletePublicAccessBlock,
    GetBucketAccelerateConfiguration: getBucketAccelerateConfiguration,
    GetBucketAcl: getBucketAcl,
    GetBucketAnalyticsConfiguration: getBucketAnalyticsConfiguration,
    GetBucketCors: getBucketCors,
    GetBucketEncryption: getBucketEncryption,
    GetBucketIntelligentTieringConfiguration: getBucketIntelligentTieringConfiguration,
    GetBucketInventoryConfiguration: getBucketInventoryConfiguration,
    GetBucketLifecycleConfiguration: getBucketLifecycleConfiguration,
    GetBucketLocation: getBucketLocation,
    GetBucketLogging: getBucketLogging,
    GetBucketMetricsConfiguration: getBucketMetricsConfiguration,
    GetBucketNotificationConfiguration: getBucketNotificationConfiguration,
    GetBucketOwnershipControls: getBucketOwnershipControls,
    GetBucketPolicy: getBucketPolicy,
    GetBucketPolicyStatus: getBucketPolicyStatus,
    GetBucketReplication: getBucketReplication,
    GetBucketRequestPayment: getBucketRequestPayment,
    GetBucketTagging: getBucketTagging,
    GetBucketVersioning: getBucketVersioning,
    GetBucketWebsite: getBucketWebsite,
    GetObject: getObject,
    GetObjectAttributes: getObjectAttributes,
    GetObjectLegalHold: getObjectLegalHold,
    GetObjectLockConfiguration: getObjectLockConfiguration,
    GetObjectRetention: getObjectRetention,
    GetObjectTagging: getObjectTagging,
    GetObjectAcl: getObjectAcl,
    GetPublicAccessBlock: getPublicAccessBlock,
    HeadBucket: headBucket,
    HeadObject: headObject,
    ListBucketAnalyticsConfigurations: listBucketAnalyticsConfigurations,
    ListBucketIntelligentTieringConfigurations: listBucketIntelligentTieringConfigurations,
    ListBucketInventoryConfigurations: listBucketInventoryConfigurations,
    ListBucketMetricsConfigurations: listBucketMetricsConfigurations,
    ListBuckets: listBuckets,
    ListObjects: listObjects,
    ListObjectVersions: listObjectVersions,
    ListMultipartUploads: listMultipartUploads,
    ListObjectsV2: listObjectsV2,
    ListParts: listParts,
    PostObject: postObject,
    PutBucketAccelerateConfiguration: putBucketAccelerateConfiguration,
    PutBucketAcl: putBucketAcl,
    PutBucketAnalyticsConfiguration: putBucketAnalyticsConfiguration,
    PutBucketCors: putBucketCors,
    PutBucketEncryption: putBucketEncryption,
    PutBucketIntelligentTieringConfiguration: putBucketIntelligentTieringConfiguration,
    PutBucketInventoryConfiguration: putBucketInventoryConfiguration,
    PutBucketLifecycleConfiguration: putBucketLifecycleConfiguration,
    PutBucketLogging: putBucketLogging,
    PutBucketMetricsConfiguration: putBucketMetricsConfiguration,
    PutBucketNotificationConfiguration: putBucketNotificationConfiguration,
    PutBucketOwnershipControls: putBucketOwnershipControls,
    PutBucketPolicy: putBucketPolicy,
    PutBucketVersioning: putBucketVersioning,
    PutObject: putObject,
    PutObjectLegalHold: putObjectLegalHold,
    PutObjectLockConfiguration: putObjectLockConfiguration,
    PutObjectRetention: putObjectRetention,
    PutObjectTagging: putObjectTagging,
    PutBucketReplication: putBucketReplication,
    PutBucketRequestPayment: putBucketRequestPayment,
    PutBucketTagging: putBucketTagging,
    PutBucketWebsite: putBucketWebsite,
    PutObjectAcl: putObjectAcl,
    PutPublicAccessBlock: putPublicAccessBlock,
    RestoreObject: restoreObject,
    UploadPart: uploadPart,
    UploadPartCopy: uploadPartCopy,
  },
})

/** @returns the last 16 of a UUID, in capitals, as S3 writes its request ids. */
function lastHexDigits(uuid: string): string {
  return `${uuid.slice(19, 23)}${uuid.slice(24)}`.toUpperCase()
}
