import type { ListHostedZonesByNameCommandInput, ListHostedZonesByNameCommandOutput } from '@aws-sdk/client-route-53'
import { parseDomainName } from '#iam/requirements/route53/domainName.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { hostedZone } from '../describe.ts'
import { bareId } from '../ids.ts'
import { reversedName } from '../names/recordKey.ts'
import { pageSize } from '../pageSize.ts'
import { zones } from '../state.ts'

const MOST = 100

function startName(name: string): string {
  const parsed = parseDomainName(name)
  if (parsed.ok) return reversedName(parsed.labels)
  throw new AwsError('InvalidDomainName', `${name} is not a valid domain name`, { status: 400 })
}

/** Zones in the order of their names, from `DNSName` (and `HostedZoneId`) on. */
export const listHostedZonesByName: Operation<ListHostedZonesByNameCommandInput, ListHostedZonesByNameCommandOutput> = {
  authorization: 'permission',
  honours: { DNSName: true, HostedZoneId: true, MaxItems: true },
  run(input, { store }) {
    const size = pageSize(input.MaxItems, MOST)
    if (input.HostedZoneId !== undefined && input.DNSName === undefined) {
      throw new AwsError('InvalidInput', 'HostedZoneId is only permitted together with DNSName', { status: 400 })
    }
    const from = input.DNSName === undefined ? [] : [startName(input.DNSName), bareId(input.HostedZoneId)]
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
