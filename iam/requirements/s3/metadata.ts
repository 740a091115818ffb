/** Requirements of the S3 operations on the metadata tables of a bucket. Follows the S3 API Reference, "Permissions" of each operation. */
import { passRoles } from '../passRole.ts'
import { nested, requirement, text } from '../requirement.ts'
import type { RequirementTable } from '../types.ts'
import { bucketOf, onBucket } from './rules.ts'

const update = (subject: string) => `s3:UpdateBucketMetadata${subject}TableConfiguration`

/** The first form of the configuration names its table bucket; both forms share their actions. */
export const s3Metadata: RequirementTable = {
  CreateBucketMetadataTableConfiguration: (input) => {
    const destination = nested(nested(input, 'MetadataTableConfiguration'), 'S3TablesDestination')
    const tableBucket = text(destination, 'TableBucketArn')
    return [
      requirement('s3:CreateBucketMetadataTableConfiguration', bucketOf(input)),
      requirement('s3tables:CreateNamespace', tableBucket),
      requirement('s3tables:CreateTable', tableBucket),
      requirement('s3tables:GetTable', `${tableBucket}/table/*`),
      requirement('s3tables:PutTablePolicy', `${tableBucket}/table/*`),
    ]
  },
  GetBucketMetadataTableConfiguration: onBucket('s3:GetBucketMetadataTableConfiguration'),
  GetBucketMetadataConfiguration: onBucket('s3:GetBucketMetadataTableConfiguration'),
  DeleteBucketMetadataTableConfiguration: onBucket('s3:DeleteBucketMetadataTableConfiguration'),
  DeleteBucketMetadataConfiguration: onBucket('s3:DeleteBucketMetadataTableConfiguration'),
  UpdateBucketMetadataJournalTableConfiguration: onBucket(update('Journal')),
  UpdateBucketMetadataAnnotationTableConfiguration: (input) => [
    requirement(update('Annotation'), bucketOf(input)),
    ...passRoles([text(nested(input, 'AnnotationTableConfiguration'), 'Role')]),
  ],
}
