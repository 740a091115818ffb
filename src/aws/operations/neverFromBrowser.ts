import type { AwsConfig } from '../configuration/configuration.ts'
import type { RecordedService } from './serviceRows.ts'

/** S3 answers these from no bucket, so that no CORS rule can allow them (spec sdk 7). */
const ofNoBucket: ReadonlySet<string> = new Set([
  'ListBuckets',
  'CreateBucket',
  'ListDirectoryBuckets',
  'WriteGetObjectResponse',
])

/**
 * Whether AWS answers an operation to programs alone. Organizations is none of the services that AWS's SDK for browsers names as
 * ones with CORS (aws-sdk-js, apis/metadata.json); what stands in for AWS may let pages call it.
 * @param operation AWS's name
 */
export function isNeverFromBrowser(
  service: RecordedService,
  operation: string,
  { endpoints }: Pick<AwsConfig, 'endpoints'>,
): boolean {
  if (service === 'organizations') return endpoints === undefined
  return service === 's3' && ofNoBucket.has(operation)
}
