import type { GetObjectCommandInput, HeadObjectCommandInput } from '@aws-sdk/client-s3'
import type { Honours } from '../honours.ts'
import { requestPayer } from './requestPayer.ts'

/** What GetObject and HeadObject do with each member of their input: the same, as `readObject` does it for both. */
export const readingHonours: Honours<GetObjectCommandInput> & Honours<HeadObjectCommandInput> = {
  Bucket: true,
  Key: true,
  IfMatch: true,
  IfModifiedSince: true,
  IfNoneMatch: true,
  IfUnmodifiedSince: true,
  Range: true,
  ResponseCacheControl: true,
  ResponseContentDisposition: true,
  ResponseContentEncoding: true,
  ResponseContentLanguage: true,
  ResponseContentType: true,
  ResponseExpires: true,
  VersionId: true,
  SSECustomerAlgorithm: false,
  SSECustomerKey: false,
  SSECustomerKeyMD5: false,
  RequestPayer: requestPayer,
  PartNumber: true,
  ExpectedBucketOwner: true,
  ChecksumMode: true,
}
