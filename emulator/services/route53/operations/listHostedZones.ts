import type { ListHostedZonesCommandInput, ListHostedZonesCommandOutput } from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { hostedZone } from '../describe.ts'
import { bareId } from '../ids.ts'
import { pageSize } from '../pageSize.ts'
import { zones } from '../state.ts'

const MOST = 100

/** Zones by id, at most 100 a page. `Marker` is the id of the first zone of the page. */
export const listHostedZones: Operation<ListHostedZonesCommandInput, ListHostedZonesCommandOutput> = {
  authorization: 'permission',
  honours: { Marker: true, MaxItems: true, DelegationSetId: true, HostedZoneType: true },
  run(input, { store }) {
    const size = pageSize(input.MaxItems, MOST)
    const stored = zones(store)
    const marker = input.Marker === undefined ? undefined : bareId(input.Marker)
    if (marker !== undefined && !stored.get(marker)) {
      throw new AwsError('InvalidInput', 'Invalid marker provided', { status: 400 })
    }
    const range = marker === undefined ? {} : { from: marker }
    const found =
      input.HostedZoneType === 'PrivateHostedZone' || input.DelegationSetId !== undefined
        ? stored.entries(range).filter(([, { vpcs }]) => vpcs && input.DelegationSetId === undefined)
        : stored.entries({ ...range, limit: size + 1 })
    const next = found[size]?.[1]
    return {
      HostedZones: found.slice(0, size).map(([, zone]) => hostedZone(zone)),
      Marker: input.Marker,
      IsTruncated: next !== undefined,
      ...(next ? { NextMarker: next.id } : {}),
      MaxItems: size,
    }
  },
}
