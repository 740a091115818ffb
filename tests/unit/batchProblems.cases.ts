/** Batches against the seeded zone example.test, and what Route 53 says about each. No sentence: the batch is kept. */
import type { Change, ChangeAction, ResourceRecordSet } from '@aws-sdk/client-route-53'
import { exampleZoneId } from '../../emulator/services/route53/seed.ts'

type Members = Partial<ResourceRecordSet>

function change(
  Action: ChangeAction,
  Name: string,
  Type: ResourceRecordSet['Type'],
  values: string[],
  more: Members = {},
): Change {
  const answer = more.AliasTarget ? {} : { TTL: 300, ResourceRecords: values.map((Value) => ({ Value })) }
  return { Action, ResourceRecordSet: { Name, Type, ...answer, ...more } }
}

const create = (name: string, type: ResourceRecordSet['Type'], values: string[], more?: Members) =>
  change('CREATE', name, type, values, more)
const remove = (name: string, type: ResourceRecordSet['Type'], values: string[], more?: Members) =>
  change('DELETE', name, type, values, more)
const upsert = (name: string, type: ResourceRecordSet['Type'], values: string[], more?: Members) =>
  change('UPSERT', name, type, values, more)

function alias(name: string, target: string, zone = exampleZoneId, type: ResourceRecordSet['Type'] = 'A'): Change {
  return create(name, type, [], { AliasTarget: { HostedZoneId: zone, DNSName: target, EvaluateTargetHealth: false } })
}

const www = remove('www.example.test', 'CNAME', ['d111abc.cloudfront.test.'])
const api = ['192.0.2.10', '192.0.2.11']
const nsValues = ['ns-1', 'ns-2', 'ns-3', 'ns-4'].map((name) => `${name}.rolecall.test.`)
const weighted = (id: string, more: Members = {}) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, Weight: 1, ...more })
const latency = (id: string, Region: ResourceRecordSet['Region']) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, Region })
const geo = (id: string, GeoLocation: ResourceRecordSet['GeoLocation']) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, GeoLocation })
const failover = (id: string) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, Failover: 'PRIMARY' })

const w = 'RRSet with DNS name w.example.test., type A'
const aliasTo = (name: string, zone = exampleZoneId, type = 'A') =>
  `Tried to create an alias that targets ${name}, type ${type} in zone ${zone}`

export const batches: readonly (readonly [title: string, changes: readonly Change[], sentences: readonly string[]])[] =
  [
    ['a new name in capitals', [create('NEW.Example.Test.', 'A', ['192.0.2.1'])], []],
    ['a wildcard', [create('*.example.test', 'A', ['192.0.2.1'])], []],
    ['an asterisk inside a name', [create('a.*.example.test', 'NS', ['ns.example.test.'])], []],
    [
      'R53-041: a wildcard of type NS',
      [create('*.example.test', 'NS', ['ns.example.test.'])],
      ['RRSet of type NS with DNS name \\052.example.test. is not permitted in zone example.test.'],
    ],
    [
      'a name in another zone',
      [create('www.other.test', 'A', ['192.0.2.1'])],
      ['RRSet with DNS name www.other.test. is not permitted in zone example.test.'],
    ],
    [
      'a name that only ends alike',
      [create('notexample.test', 'A', ['192.0.2.1'])],
      ['RRSet with DNS name notexample.test. is not permitted in zone example.test.'],
    ],
    [
      'a label of 64 bytes',
      [create(`${'a'.repeat(64)}.example.test`, 'A', ['192.0.2.1'])],
      [
        `FATAL problem: DomainLabelTooLong (Domain label is too long) encountered with '${'a'.repeat(64)}.example.test'`,
      ],
    ],
    [
      'creating what exists',
      [create('api.example.test', 'A', api)],
      ["Tried to create resource record set [name='api.example.test.', type='A'] but it already exists"],
    ],
    [
      'deleting what is not there',
      [remove('none.example.test', 'A', ['192.0.2.1'])],
      ["Tried to delete resource record set [name='none.example.test.', type='A'] but it was not found"],
    ],
    [
      'deleting with another value',
      [remove('api.example.test', 'A', ['192.0.2.99'])],
      [
        "Tried to delete resource record set [name='api.example.test.', type='A'] but the values provided do not match the current values",
      ],
    ],
    [
      'deleting with another TTL',
      [remove('api.example.test', 'A', api, { TTL: 60 })],
      [
        "Tried to delete resource record set [name='api.example.test.', type='A'] but the values provided do not match the current values",
      ],
    ],
    ['deleting with the values in another order', [remove('api.example.test', 'A', [...api].reverse())], []],
    [
      'R53-062: a change as DELETE and CREATE',
      [remove('api.example.test', 'A', api), create('api.example.test', 'A', ['192.0.2.12'])],
      [],
    ],
    ['an UPSERT of what exists', [upsert('api.example.test', 'A', ['192.0.2.12'])], []],
    [
      'R53-064: the same set twice',
      [upsert('n.example.test', 'A', api), upsert('n.example.test', 'A', api)],
      ["The request contains an invalid set of changes for a resource record set 'A n.example.test.'"],
    ],
    [
      'CREATE before DELETE',
      [create('api.example.test', 'A', ['192.0.2.12']), remove('api.example.test', 'A', api)],
      ["The request contains an invalid set of changes for a resource record set 'A api.example.test.'"],
    ],
    [
      'R53-048: a CNAME beside an A',
      [create('api.example.test', 'CNAME', ['other.test'])],
      [
        'RRSet of type CNAME with DNS name api.example.test. is not permitted as it conflicts with other records with the same DNS name in zone example.test.',
      ],
    ],
    [
      'R53-048: an A beside a CNAME',
      [create('www.example.test', 'A', ['192.0.2.1'])],
      [
        'RRSet of type A with DNS name www.example.test. is not permitted because a conflicting RRSet of type CNAME with the same DNS name already exists in zone example.test.',
      ],
    ],
    ['R53-048: CNAME replaced by A in one batch', [www, create('www.example.test', 'A', ['192.0.2.1'])], []],
    [
      'R53-047: a CNAME at the top',
      [create('example.test', 'CNAME', ['other.test'])],
      ['RRSet of type CNAME with DNS name example.test. is not permitted at apex in zone example.test.'],
    ],
    [
      'two values of a CNAME',
      [create('c.example.test', 'CNAME', ['a.test', 'b.test'])],
      ['Cannot have more than 1 record in a RRSet of type CNAME.'],
    ],
    [
      'R53-047: deleting the apex NS',
      [remove('example.test', 'NS', nsValues, { TTL: 172_800 })],
      ['A HostedZone must contain at least one NS record for the zone itself.'],
    ],
    [
      'R53-047: replacing the apex NS',
      [remove('example.test', 'NS', nsValues, { TTL: 172_800 }), create('example.test', 'NS', ['ns.example.test.'])],
      [],
    ],
    [
      'an SOA below the top',
      [create('sub.example.test', 'SOA', ['a.test. b.test. 1 1 1 1 1'])],
      ['RRSet of type SOA with DNS name sub.example.test. is not permitted in zone example.test.'],
    ],
    [
      'R53-066: several problems at once',
      [create('d.example.test', 'A', ['192.0.2.1', '192.0.2.1', '1.2.3']), create('x.other.test', 'TXT', ['"a"'])],
      [
        "Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '1.2.3''",
        "Duplicate Resource Record: '192.0.2.1'",
        'RRSet with DNS name x.other.test. is not permitted in zone example.test.',
      ],
    ],
    [
      'more values than one set may have',
      [
        create(
          'm.example.test',
          'A',
          Array.from({ length: 401 }, (_, n) => `10.0.${n >> 8}.${n & 255}`),
        ),
      ],
      ['Cannot have more than 400 records in a RRSet of type A.'],
    ],
    ['an alias inside the zone', [alias('alias.example.test', 'API.example.test')], []],
    [
      'R53-049: an alias to what is not there',
      [alias('alias.example.test', 'none.example.test.')],
      [`${aliasTo('none.example.test.')}, but that target was not found`],
    ],
    [
      'R53-049: an alias to another type',
      [alias('alias.example.test', 'mail.example.test.')],
      [`${aliasTo('mail.example.test.')}, but that target was not found`],
    ],
    [
      'R53-049: aliases in a circle',
      [alias('one.example.test', 'two.example.test.'), alias('two.example.test', 'one.example.test.')],
      [
        `${aliasTo('two.example.test.')}, but that target leads back to the alias itself`,
        `${aliasTo('one.example.test.')}, but that target leads back to the alias itself`,
      ],
    ],
    ['an alias to CloudFront at the top', [alias('example.test', 'd111.cloudfront.net', 'Z2FDTNDATAQYW2')], []],
    [
      'an alias to a name outside of its zone',
      [alias('alias.example.test', 'd111.example.net', 'Z2FDTNDATAQYW2')],
      [
        `${aliasTo('d111.example.net.', 'Z2FDTNDATAQYW2')}, but the alias target name does not lie within the target zone`,
      ],
    ],
    [
      'an alias to a zone that nobody knows',
      [alias('alias.example.test', 'a.test', 'ZUNKNOWN')],
      [
        `${aliasTo('a.test.', 'ZUNKNOWN')}, but the alias target name does not lie within the target zone`,
        `${aliasTo('a.test.', 'ZUNKNOWN')}, but that target was not found`,
      ],
    ],
    [
      'an alias of type NS',
      [alias('alias.example.test', 'example.test', exampleZoneId, 'NS')],
      ['Alias RRSets of type NS are not supported.'],
    ],
    ['R53-050: two weighted sets', [weighted('one'), weighted('two', { Weight: 0 })], []],
    [
      'R53-050: weighted beside simple',
      [create('w.example.test', 'A', ['192.0.2.1']), weighted('one')],
      [
        `${w} cannot be created as other RRSets exist with the same name and type.`,
        `${w}, SetIdentifier one cannot be created as a non-weighted set exists with the same name and type.`,
      ],
    ],
    [
      'R53-050: weighted sets with two TTLs',
      [weighted('one'), weighted('two', { TTL: 60 })],
      [
        `${w}, SetIdentifier one cannot be created as weighted sets must contain the same TTL.`,
        `${w}, SetIdentifier two cannot be created as weighted sets must contain the same TTL.`,
      ],
    ],
    [
      'R53-050: latency beside weighted',
      [weighted('one'), latency('two', 'eu-west-2')],
      [
        `${w}, SetIdentifier one cannot be created as a non-weighted set exists with the same name and type.`,
        `${w}, SetIdentifier two, and Region Name=eu-west-2 cannot be created because a non-latency RRSet with the same name and type already exists.`,
      ],
    ],
    [
      'R53-050: one region twice',
      [latency('one', 'eu-west-2'), latency('two', 'eu-west-2')],
      [
        `${w}, SetIdentifier one, and Region Name=eu-west-2 cannot be created because a latency RRSet with the same name, type and region already exists.`,
        `${w}, SetIdentifier two, and Region Name=eu-west-2 cannot be created because a latency RRSet with the same name, type and region already exists.`,
      ],
    ],
    [
      'R53-050: places',
      [
        geo('one', { ContinentCode: 'NA' }),
        geo('two', { CountryCode: 'US', SubdivisionCode: 'WA' }),
        geo('rest', { CountryCode: '*' }),
      ],
      [],
    ],
    [
      'R53-050: a place that does not exist',
      [geo('one', { ContinentCode: 'XX' })],
      ['The geolocation [continent = (XX, )] is not supported.'],
    ],
    [
      'R53-050: two primaries',
      [failover('one'), failover('two')],
      [
        `${w}, SetIdentifier one, and failover PRIMARY cannot be created because a failover RRSet with the same name, type and failover role already exists.`,
        `${w}, SetIdentifier two, and failover PRIMARY cannot be created because a failover RRSet with the same name, type and failover role already exists.`,
      ],
    ],
  ]
