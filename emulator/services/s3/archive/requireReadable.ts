import { AwsError } from '../../../wire/awsError.ts'
import { isArchived, type Restorable, restoreState } from './restoration.ts'

const sentences = {
  read: "The operation is not valid for the object's storage class",
  copy: "Operation is not valid for the source object's storage class",
} as const

/** Bytes of an archived object can be had while a copy of it is there. @param now milliseconds since 1970. @throws AwsError InvalidObjectState */
export function requireReadable(
  object: Restorable,
  now: number,
  { to }: { readonly to: keyof typeof sentences },
): void {
  if (!isArchived(object.storageClass) || restoreState(object, now)?.state === 'restored') return
  throw new AwsError('InvalidObjectState', sentences[to], {
    status: 403,
    members: { StorageClass: object.storageClass },
  })
}
