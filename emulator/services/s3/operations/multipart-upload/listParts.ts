import type { ListPartsCommandInput, ListPartsCommandOutput, Part } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { abortMembers } from '../../lifecycle/abortMembers.ts'
import { canonicalUserId } from '../../owner.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { checkedCount, checkedMarker } from '../../uploads/listArguments.ts'
import { partChecksumMembers } from '../../uploads/uploadChecksum.ts'
import { partKey, type PartRow, partRows, requireUpload, uploadKey, type UploadRow } from '../../uploads/uploadRows.ts'

export const listParts: Operation<ListPartsCommandInput, ListPartsCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    MaxParts: true,
    PartNumberMarker: true,
    UploadId: true,
    RequestPayer: requestPayer,
    ExpectedBucketOwner: true,
    SSECustomerAlgorithm: false,
    SSECustomerKey: false,
    SSECustomerKeyMD5: false,
  },
  find: requireBucketAndKey,
  run(input, { store, account }, bucket) {
    const most = checkedCount('max-parts', input.MaxParts)
    const marker = checkedMarker('part-number-marker', input.PartNumberMarker)
    const key = uploadKey(input)
    const [Bucket, Key, UploadId] = key
    const upload = requireUpload(store, key)
    const { initiator, checksum, description } = upload
    const [, , , from] = partKey(key, marker + 1)
    const rows = partRows(store).entries({ within: key, from, limit: most + 1 })
    const page = rows.slice(0, most)
    return {
      Bucket,
      Key,
      UploadId,
      ...abortMembers(store, { bucket: Bucket, key: Key }, upload),
      PartNumberMarker: String(marker),
      NextPartNumberMarker: String(Number(page.at(-1)?.[0][3] ?? 0)),
      MaxParts: most,
      IsTruncated: most > 0 && rows.length > most,
      Parts: page.map(([[, , , number], part]) => listedPart(Number(number), part, upload)),
      Initiator: { ID: initiator },
      Owner: { ID: canonicalUserId(bucketOwner(bucket, account)) },
      StorageClass: description.storageClass,
      ...(checksum.isAsked && { ChecksumAlgorithm: checksum.algorithm, ChecksumType: checksum.type }),
    }
  },
}

function listedPart(number: number, part: PartRow, { checksum }: UploadRow): Part {
  return {
    PartNumber: number,
    LastModified: new Date(part.lastModified),
    ETag: `"${part.md5}"`,
    Size: part.size,
    ...partChecksumMembers(part, checksum),
  }
}
