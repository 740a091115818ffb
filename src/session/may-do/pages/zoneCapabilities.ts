import { type Capability, type CapabilityTargets, newCapability } from '../capability.ts'

type Zone = CapabilityTargets['zones'][number]

/** Types of records that the console edits, and the ones that it does not. */
const types = [
  'A',
  'AAAA',
  'CAA',
  'CNAME',
  'DS',
  'HTTPS',
  'MX',
  'NAPTR',
  'NS',
  'PTR',
  'SOA',
  'SPF',
  'SRV',
  'SSHFP',
  'SVCB',
]
const allTypes = [...types, 'TLSA', 'TXT']

/** To set a record of one type. */
export function recordChange({ id, name }: Zone, Type: string): Capability {
  const call = {
    service: 'route53',
    operation: 'ChangeResourceRecordSets',
    target: name,
    input: {
      HostedZoneId: id,
      ChangeBatch: { Changes: [{ Action: 'UPSERT', ResourceRecordSet: { Name: `www.${name}`, Type, TTL: 300 } }] },
    },
  } as const
  return newCapability('zones', `Change ${Type} records of ${name}`, call, Type)
}

/** What the pages of zones call. Of several zones the first stands for all: policies mostly know zones by one pattern. */
export function zoneCapabilities({ zones }: CapabilityTargets): readonly Capability[] {
  const on = (label: string, operation: string, input: object, target?: string): Capability =>
    newCapability('zones', label, { service: 'route53', operation, ...(target && { target }), input: { ...input } })
  const [zone] = zones
  return [
    on('List the zones', 'ListHostedZones', {}),
    ...(zone
      ? [
          on(`Open the zone ${zone.name}`, 'GetHostedZone', { Id: zone.id }, zone.name),
          on(`List the records of ${zone.name}`, 'ListResourceRecordSets', { HostedZoneId: zone.id }, zone.name),
          ...allTypes.map((type) => recordChange(zone, type)),
          on(`Delete the zone ${zone.name}`, 'DeleteHostedZone', { Id: zone.id }, zone.name),
        ]
      : []),
    on('See whether a change is in sync', 'GetChange', { Id: '*' }),
    on('Create a zone', 'CreateHostedZone', { Name: 'rolecall.test', CallerReference: 'rolecall' }),
  ]
}
