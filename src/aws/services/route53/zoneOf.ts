import type { HostedZone } from '@aws-sdk/client-route-53'
import { bareId } from './bareId.ts'
import type { Zone } from './types.ts'

export function zoneOf(hosted: HostedZone): Zone {
  const owner = hosted.LinkedService?.ServicePrincipal
  const comment = hosted.Config?.Comment
  return {
    id: bareId(hosted.Id),
    name: (hosted.Name ?? '').replace(/\.$/, ''),
    isPrivate: hosted.Config?.PrivateZone ?? false,
    ...(comment ? { comment } : {}),
    ...(hosted.ResourceRecordSetCount === undefined ? {} : { recordCount: hosted.ResourceRecordSetCount }),
    ...(owner ? { owner } : {}),
  }
}
