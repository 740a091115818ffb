import { copyInput } from '../../../../aws/services/s3/copyObject.ts'
import { type ListedVersion, versionListInput } from '../../../../aws/services/s3/listObjectVersions.ts'
import type { ObjectAddress } from '../../../../aws/services/s3/objectAddress.ts'
import type { AskedCall } from '../../../../outcomes/askedCall.ts'

/** What is asked of S3 about the versions of an object, to foretell it. */
export function listVersionsCall({ bucket, key }: ObjectAddress): AskedCall {
  return {
    service: 's3',
    operation: 'ListObjectVersions',
    target: `${bucket}/${key}`,
    input: versionListInput({ bucket, key }),
  }
}

export function readVersionCall(address: ObjectAddress): AskedCall {
  return onVersion('GetObject', address)
}

export function deleteVersionCall(address: ObjectAddress): AskedCall {
  return onVersion('DeleteObject', address)
}

export function restoreCall(address: ObjectAddress, version?: ListedVersion): AskedCall {
  return {
    service: 's3',
    operation: 'CopyObject',
    target: `${address.bucket}/${address.key}`,
    input: copyInput(restoringCopy(address, version)),
  }
}

/** An old version is restored by copying it over its key: the newest version then has its bytes (S3-125). */
export function restoringCopy(address: ObjectAddress, version?: Pick<ListedVersion, 'storageClass'>) {
  const { bucket, region, key } = address
  return {
    from: address,
    to: { bucket, region, key },
    // Said only where it is another than S3 would take anyway: policies may look at it.
    ...(version && version.storageClass !== 'STANDARD' && { storageClass: version.storageClass }),
  }
}

function onVersion(operation: string, { bucket, key, versionId }: ObjectAddress): AskedCall {
  return {
    service: 's3',
    operation,
    target: `${bucket}/${key}`,
    input: { Bucket: bucket, Key: key, VersionId: versionId },
  }
}
