import type { RecordedService } from './serviceRows.ts'

/** S3 answers these from no bucket, so that no CORS rule can allow them (spec sdk 7). */
const ofNoBucket: ReadonlySet<string> = new Set([
  'ListBuckets',
  'CreateBucket',
  'ListDirectoryBuckets',
  'WriteGetObjectResponse',
])

/** Whether AWS answers an operation to programs alone. @param operation AWS's name */
export function isNeverFromBrowser(service: RecordedService, operation: string): boolean {
  return service === 's3' && ofNoBucket.has(operation)
}
