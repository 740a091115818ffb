import type { TransitionStorageClass } from '@aws-sdk/client-s3'

/** What an object of STANDARD may go to, the coldest last: each may go on to any that follows (Amazon S3 User Guide, "Transitioning objects using Amazon S3 Lifecycle"). */
export const colder: readonly TransitionStorageClass[] = [
  'STANDARD_IA',
  'INTELLIGENT_TIERING',
  'ONEZONE_IA',
  'GLACIER_IR',
  'GLACIER',
  'DEEP_ARCHIVE',
]
