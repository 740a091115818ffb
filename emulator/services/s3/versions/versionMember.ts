import type { BucketRow } from '../rows.ts'
import type { VersionRow } from './versionRows.ts'

/** The id of a version as answers carry it: nothing where the bucket has never kept versions. */
export function versionMember(
  { versioning }: { readonly versioning?: BucketRow['versioning'] | undefined },
  { versionId }: Pick<VersionRow, 'versionId'>,
): { readonly VersionId?: string } {
  return versioning === undefined ? {} : { VersionId: versionId }
}

/** The id of a version that was just written: also `null`, once the bucket has kept versions. */
export function newVersionMember({ order, versionId }: VersionRow): { readonly VersionId?: string } {
  return order === undefined ? {} : { VersionId: versionId }
}
