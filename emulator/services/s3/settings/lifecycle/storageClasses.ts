/** Which storage classes follow each other (Amazon S3 User Guide, "Transitioning objects using Amazon S3 Lifecycle"). */
import type { StorageClass, TransitionStorageClass } from '@aws-sdk/client-s3'

/** What an object of STANDARD may go to, the coldest last. */
export const colder: readonly TransitionStorageClass[] = [
  'STANDARD_IA',
  'INTELLIGENT_TIERING',
  'ONEZONE_IA',
  'GLACIER_IR',
  'GLACIER',
  'DEEP_ARCHIVE',
]

/** How cold a class is; those that are not in the list, STANDARD among them, are the least. */
export function coldness(storageClass: StorageClass): number {
  return colder.findIndex((one) => one === storageClass)
}

/** Objects go to colder classes only, and from one zone to no class that keeps them in several at hand. */
export function mayGo(from: StorageClass, to: TransitionStorageClass): boolean {
  return coldness(to) > coldness(from) && !(from === 'ONEZONE_IA' && to === 'GLACIER_IR')
}
