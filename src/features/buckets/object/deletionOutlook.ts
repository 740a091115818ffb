import type { BucketVersioning } from '../../../aws/services/s3/getBucketVersioning.ts'

const outlooks: Readonly<Record<BucketVersioning, string>> = {
  Enabled: 'The bucket keeps versions: a delete marker hides the object, and it can be brought back.',
  Suspended:
    'Versioning is suspended: a delete marker takes the place of a version called null, if there is one, and that is lost for good. Other versions are kept.',
  never: 'S3 keeps no bin, and this bucket keeps no versions: the object cannot be brought back.',
}

/**
 * Whether what is deleted can be brought back (S3-122, S3-126).
 * @param versioning undefined where it is not known
 */
export function deletionOutlook(
  versioning: BucketVersioning | undefined,
  { settled }: { readonly settled: boolean },
): string {
  if (versioning) return outlooks[versioning]
  if (!settled) return 'Asking whether the bucket keeps versions\u2026'
  return 'Whether the bucket keeps versions is not known. If it keeps none, the object cannot be brought back.'
}
