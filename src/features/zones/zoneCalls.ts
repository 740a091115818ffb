import type { AskedCall } from '../../outcomes/askedCall.ts'

/** What the page of a zone asks of AWS when it is opened. */
export function zoneCalls({ id, name }: { readonly id: string; readonly name: string }): readonly AskedCall[] {
  return [
    { service: 'route53', operation: 'GetHostedZone', target: name, input: { Id: id } },
    { service: 'route53', operation: 'ListResourceRecordSets', target: name, input: { HostedZoneId: id } },
  ]
}

/** What the list of zones asks. */
export const zoneListCalls: readonly AskedCall[] = [{ service: 'route53', operation: 'ListHostedZones', input: {} }]
