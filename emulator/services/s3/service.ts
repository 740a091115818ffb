import type { ServiceOperations } from '../operation.ts'
import { createBucket } from './operations/createBucket.ts'
import { deleteBucketPolicy } from './operations/deleteBucketPolicy.ts'
import { deleteObject } from './operations/deleteObject.ts'
import { getBucketCors } from './operations/getBucketCors.ts'
import { getBucketLocation } from './operations/getBucketLocation.ts'
import { getBucketPolicy } from './operations/getBucketPolicy.ts'
import { getObject } from './operations/getObject.ts'
import { headBucket } from './operations/headBucket.ts'
import { headObject } from './operations/headObject.ts'
import { listBuckets } from './operations/listBuckets.ts'
import { listObjectsV2 } from './operations/listObjectsV2.ts'
import { putBucketCors } from './operations/putBucketCors.ts'
import { putBucketPolicy } from './operations/putBucketPolicy.ts'
import { putObject } from './operations/putObject.ts'

export const s3Operations: ServiceOperations = {
  id: 's3',
  operations: {
    CreateBucket: createBucket,
    DeleteBucketPolicy: deleteBucketPolicy,
    DeleteObject: deleteObject,
    GetBucketCors: getBucketCors,
    GetBucketLocation: getBucketLocation,
    GetBucketPolicy: getBucketPolicy,
    GetObject: getObject,
    HeadBucket: headBucket,
    HeadObject: headObject,
    ListBuckets: listBuckets,
    ListObjectsV2: listObjectsV2,
    PutBucketCors: putBucketCors,
    PutBucketPolicy: putBucketPolicy,
    PutObject: putObject,
  },
}
