import type { RestoreStatus } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import { type Restorable, restoreState } from './restoration.ts'

/** What listings tell of the copy of an archived object; undefined where none is asked for or there. @param now milliseconds since 1970. */
export function restoreStatus(object: Restorable, now: number): RestoreStatus | undefined {
  const found = restoreState(object, now)
  if (!found) return undefined
  if (found.state === 'ongoing') return { IsRestoreInProgress: true }
  return { IsRestoreInProgress: false, RestoreExpiryDate: new Date(found.until) }
}

/** Whether a listing is to tell it. @throws AwsError InvalidArgument for an attribute that there is not. */
export function asksForRestoreStatus(attributes: readonly string[] = []): boolean {
  const unknown = attributes.find((name) => name !== 'RestoreStatus')
  if (unknown === undefined) return attributes.length > 0
  throw new AwsError('InvalidArgument', 'Invalid attribute name specified.', {
    status: 400,
    members: { ArgumentName: 'x-amz-optional-object-attributes', ArgumentValue: unknown.slice(0, 256) },
  })
}

/** The same as XML. */
export function restoreStatusXml(object: Restorable, now: number): string {
  const status = restoreStatus(object, now)
  if (!status) return ''
  const { IsRestoreInProgress: isOngoing, RestoreExpiryDate: until } = status
  const expiry = until ? `<RestoreExpiryDate>${until.toISOString()}</RestoreExpiryDate>` : ''
  return `<RestoreStatus><IsRestoreInProgress>${String(isOngoing)}</IsRestoreInProgress>${expiry}</RestoreStatus>`
}
