import type { ServiceId } from '../iam/requirements/types.ts'
import type { Random } from './clockAndRandom.ts'

/** A request id in the service's own form: 16 characters for S3, a UUID for the others. */
export function newRequestId(service: ServiceId | undefined, random: Random): string {
  return service === 's3' ? random.text(16, '0123456789ABCDEFGHJKMNPQRSTVWXYZ') : random.uuid()
}
