import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  type ResourceRecordSet,
  Route53Client,
  type Route53ClientConfig,
} from '@aws-sdk/client-route-53'

const zone = 'kept.test.'

function set(name: string, Type: ResourceRecordSet['Type'], ...values: string[]): ResourceRecordSet {
  return { Name: `${name}.${zone}`, Type, TTL: 300, ResourceRecords: values.map((Value) => ({ Value })) }
}

function routed(name: string, SetIdentifier: string, routing: Partial<ResourceRecordSet>): ResourceRecordSet {
  return { ...set(name, 'A', '192.0.2.1'), SetIdentifier, ...routing }
}

/** A record set of every type, and one of every way to route. */
const sets = (zoneId: string): readonly ResourceRecordSet[] => [
  set('www', 'A', '192.0.2.1', '192.0.2.2'),
  set('www', 'AAAA', '2001:db8::1'),
  set('caa', 'CAA', '0 issue "ca.example.test"'),
  set('*.wild', 'CNAME', 'www.kept.test.'),
  set('sub', 'NS', 'ns1.example.test.'),
  set('sub', 'DS', `12345 13 2 ${'AB'.repeat(32)}`),
  set('web', 'HTTPS', '1 . alpn="h2"'),
  set('mail', 'MX', '10 mx.example.test.'),
  set('phone', 'NAPTR', '100 10 "U" "E2U+sip" "!^.*$!sip:a@example.test!" .'),
  set('1', 'PTR', 'www.kept.test.'),
  set('old', 'SPF', '"v=spf1 -all"'),
  set('_sip._tcp', 'SRV', '1 2 5060 sip.example.test.'),
  set('host', 'SSHFP', `1 1 ${'ab'.repeat(20)}`),
  set('_svc', 'SVCB', '0 www.kept.test.'),
  set('_443._tcp', 'TLSA', `3 1 1 ${'ab'.repeat(32)}`),
  set('text', 'TXT', '"one" "two"', '"caf\\303\\251"'),
  routed('weighted', 'one', { Weight: 1 }),
  routed('weighted', 'two', { Weight: 2 }),
  routed('near', 'here', { Region: 'us-east-1' }),
  {
    Name: `spare.${zone}`,
    Type: 'A',
    SetIdentifier: 'first',
    Failover: 'PRIMARY',
    AliasTarget: { HostedZoneId: zoneId, DNSName: `www.${zone}`, EvaluateTargetHealth: true },
  },
  routed('spare', 'second', { Failover: 'SECONDARY' }),
  routed('land', 'ch', { GeoLocation: { CountryCode: 'CH' } }),
  routed('many', 'a', { MultiValueAnswer: true }),
  {
    Name: `alias.${zone}`,
    Type: 'A',
    AliasTarget: { HostedZoneId: zoneId, DNSName: `www.${zone}`, EvaluateTargetHealth: false },
  },
]

/** @returns the id of the change. */
export async function fillRoute53(settings: Route53ClientConfig): Promise<string> {
  const route53 = new Route53Client(settings)
  const { HostedZone } = await route53.send(
    new CreateHostedZoneCommand({
      Name: zone,
      CallerReference: 'kept once',
      HostedZoneConfig: { Comment: 'to be kept' },
    }),
  )
  const HostedZoneId = (HostedZone?.Id ?? '').replace('/hostedzone/', '')
  const changes = sets(HostedZoneId).map((ResourceRecordSet) => ({ Action: 'CREATE' as const, ResourceRecordSet }))
  const { ChangeInfo } = await route53.send(
    new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Comment: 'all kinds', Changes: changes } }),
  )
  return ChangeInfo?.Id ?? ''
}
