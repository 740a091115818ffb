import type { ServiceId } from '#iam/requirements/types.ts'
import type { Random } from '../program/clockAndRandom.ts'

/** A request id in the service's own form: 16 characters for S3, a UUID for the others. */
export function newRequestId(service: ServiceId | undefined, random: Random): string {
  const uuid = random.uuid()
  return service === 's3' ? uuid.replaceAll('-', '').slice(-16).toUpperCase() : uuid
}
