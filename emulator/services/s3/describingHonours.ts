import type { CreateMultipartUploadCommandInput } from '@aws-sdk/client-s3'
import type { Honours } from '../honours.ts'
import { requestPayer } from './requestPayer.ts'

/** What PutObject, CopyObject and CreateMultipartUpload do with the members that describe the object: the same. */
export const describingHonours = {
  ACL: true,
  CacheControl: true,
  ContentDisposition: true,
  ContentEncoding: true,
  ContentLanguage: true,
  ContentType: true,
  Expires: true,
  GrantFullControl: true,
  GrantRead: true,
  GrantReadACP: true,
  GrantWriteACP: true,
  Metadata: true,
  ServerSideEncryption: { only: ['AES256'] },
  StorageClass: true,
  WebsiteRedirectLocation: false,
  SSECustomerAlgorithm: false,
  SSECustomerKey: false,
  SSECustomerKeyMD5: false,
  SSEKMSKeyId: false,
  SSEKMSEncryptionContext: false,
  BucketKeyEnabled: false,
  RequestPayer: requestPayer,
  Tagging: true,
  ObjectLockMode: true,
  ObjectLockRetainUntilDate: true,
  ObjectLockLegalHoldStatus: true,
  ObjectLockEventHold: false,
  ObjectLockEventHoldDurationDays: false,
  ObjectLockEventHoldDurationYears: false,
  ExpectedBucketOwner: true,
} as const satisfies Partial<Honours<CreateMultipartUploadCommandInput>>
