import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import { bareId } from './ids.ts'
import type { StoredZone } from './state.ts'
import { zones } from './state.ts'

/** @param id with or without `/hostedzone/`. Throws NoSuchHostedZone. */
export function findZone(store: Store, id: string | undefined): StoredZone {
  const zoneId = bareId(id)
  const zone = zones(store).get(zoneId)
  if (!zone) throw new AwsError('NoSuchHostedZone', `No hosted zone found with ID: ${zoneId}`, { status: 404 })
  return zone
}
