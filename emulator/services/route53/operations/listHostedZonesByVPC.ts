import type { ListHostedZonesByVPCCommandInput, ListHostedZonesByVPCCommandOutput } from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { requireVpc, zonesIn } from '../networks.ts'
import { pageSize } from '../pageSize.ts'

const MOST = 100

/** Private zones that answer in a network, by id, at most 100 a page. The token is the id of the next page's first. */
export const listHostedZonesByVPC: Operation<ListHostedZonesByVPCCommandInput, ListHostedZonesByVPCCommandOutput> = {
  authorization: 'permission',
  honours: { VPCId: true, VPCRegion: true, MaxItems: true, NextToken: true },
  run(input, { store, account }) {
    const size = pageSize(input.MaxItems, MOST)
    const from = input.NextToken ?? ''
    const found = zonesIn(store, requireVpc(input)).filter(({ id }) => id >= from)
    const next = found[size]
    return {
      HostedZoneSummaries: found
        .slice(0, size)
        .map(({ id, name }) => ({ HostedZoneId: id, Name: name, Owner: { OwningAccount: account } })),
      MaxItems: size,
      ...(next && { NextToken: next.id }),
    }
  },
}
