import type { BucketRow } from '../rows.ts'
import type { VersionRow } from './versionRows.ts'

/** The id of a version as answers carry it: nothing where the bucket has never kept versions. */
export function versionMember(
  { versioning }: { readonly versioning?: BucketRow['versioning'] | undefined },
  { versionId }: Pick<VersionRow, 'versionId'>,
): { readonly VersionId?: string } {
  return versioning === undefined ? {} : { VersionId: versionId }
}
