import type { ListHostedZonesByNameCommandInput, ListHostedZonesByNameCommandOutput } from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { hostedZone } from '../describe.ts'
import { bareId } from '../ids.ts'
import { reversedText } from '../names/recordKey.ts'
import { pageSize } from '../pageSize.ts'
import { zones } from '../state.ts'

const MOST = 100

/** Zones in the order of their names, from `DNSName` (and `HostedZoneId`) on. */
export const listHostedZonesByName: Operation<ListHostedZonesByNameCommandInput, ListHostedZonesByNameCommandOutput> = {
  authorization: 'permission',
  honours: { DNSName: true, HostedZoneId: true, MaxItems: true },
  run(input, { store }) {
    const size = pageSize(input.MaxItems, MOST)
    if (input.HostedZoneId !== undefined && input.DNSName === undefined) {
      throw new AwsError('InvalidInput', 'HostedZoneId is only permitted together with DNSName', { status: 400 })
    }
    const from = input.DNSName === undefined ? [] : [reversedText(input.DNSName), bareId(input.HostedZoneId)]
    const placed = zones(store).byIndex('name', { from, limit: size + 1 })
    const next = placed[size]?.[1]
    return {
      HostedZones: placed.slice(0, size).map(([, zone]) => hostedZone(zone)),
      ...(input.DNSName === undefined ? {} : { DNSName: input.DNSName }),
      ...(input.HostedZoneId === undefined ? {} : { HostedZoneId: input.HostedZoneId }),
      IsTruncated: next !== undefined,
      ...(next ? { NextDNSName: next.name, NextHostedZoneId: next.id } : {}),
      MaxItems: size,
    }
  },
}
