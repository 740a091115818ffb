/** What S3 asks of the configurations that a bucket has many of, beside their ids. */
import type {
  AnalyticsConfiguration,
  IntelligentTieringConfiguration,
  InventoryConfiguration,
} from '@aws-sdk/client-s3'
import { malformedXml } from '../malformedXml.ts'
import { requireBucketArn, requireOneOf } from './namedSettings.ts'
import { invalidArgument } from './settingErrors.ts'

const inventoryFields = [
  'Size',
  'LastModifiedDate',
  'StorageClass',
  'ETag',
  'IsMultipartUploaded',
  'ReplicationStatus',
  'EncryptionStatus',
  'ObjectLockRetainUntilDate',
  'ObjectLockMode',
  'ObjectLockLegalHoldStatus',
  'IntelligentTieringAccessTier',
  'BucketKeyStatus',
  'ChecksumAlgorithm',
  'ObjectAccessControlList',
  'ObjectOwner',
  'LifecycleExpirationDate',
]

/** A filter has one part, or two of them and more inside `And`. @throws AwsError MalformedXML */
export function checkFilter(filter: object | undefined): void {
  if (!filter) return
  const parts = Object.values(filter).filter((part) => part !== undefined)
  if (parts.length > 1) throw malformedXml('Filter has one part')
}

/** @throws AwsError MalformedXML or InvalidS3DestinationBucket. */
export function checkInventory(configuration: InventoryConfiguration): void {
  const { Destination, Schedule, IncludedObjectVersions, OptionalFields = [], IsEnabled } = configuration
  const bucket = Destination?.S3BucketDestination
  if (!bucket || IsEnabled === undefined) throw malformedXml('S3BucketDestination or IsEnabled is missing')
  requireOneOf(bucket.Format, ['CSV', 'ORC', 'Parquet'], 'Format')
  requireOneOf(Schedule?.Frequency, ['Daily', 'Weekly'], 'Frequency')
  requireOneOf(IncludedObjectVersions, ['All', 'Current'], 'IncludedObjectVersions')
  for (const field of OptionalFields) requireOneOf(field, inventoryFields, 'Field')
  requireBucketArn(bucket.Bucket)
}

/** @throws AwsError MalformedXML or InvalidS3DestinationBucket. */
export function checkAnalytics({ Filter, StorageClassAnalysis }: AnalyticsConfiguration): void {
  checkFilter(Filter)
  const report = StorageClassAnalysis?.DataExport
  if (!report) return
  requireOneOf(report.OutputSchemaVersion, ['V_1'], 'OutputSchemaVersion')
  const bucket = report.Destination?.S3BucketDestination
  requireOneOf(bucket?.Format, ['CSV'], 'Format')
  requireBucketArn(bucket?.Bucket)
}

/** Days without access after which an object may go to an archive tier; both ends included. */
const daysOfTier: Readonly<Record<string, readonly [number, number]>> = {
  ARCHIVE_ACCESS: [90, 730],
  DEEP_ARCHIVE_ACCESS: [180, 730],
}

/** @throws AwsError MalformedXML or InvalidArgument. */
export function checkIntelligentTiering({ Filter, Status, Tierings = [] }: IntelligentTieringConfiguration): void {
  checkFilter(Filter)
  requireOneOf(Status, ['Enabled', 'Disabled'], 'Status')
  if (Tierings.length === 0) throw malformedXml('Tiering is missing')
  for (const { AccessTier = '', Days = 0 } of Tierings) {
    requireOneOf(AccessTier, Object.keys(daysOfTier), 'AccessTier')
    const [fewest = 0, most = 0] = daysOfTier[AccessTier] ?? []
    if (Days < fewest || Days > most) {
      throw invalidArgument(`'Days' for ${AccessTier} must be between ${fewest} and ${most}`, {
        name: 'Days',
        value: String(Days),
      })
    }
  }
}
