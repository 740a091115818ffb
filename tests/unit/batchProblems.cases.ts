/** Batches against the seeded zone example.test, and what Route 53 says about each. No sentence: the batch is kept. */
import { type BatchCase, create, remove, upsert } from './recordChanges.ts'

const www = remove('www.example.test', 'CNAME', ['d111abc.cloudfront.test.'])
const api = ['192.0.2.10', '192.0.2.11']
const nsValues = ['ns-1', 'ns-2', 'ns-3', 'ns-4'].map((name) => `${name}.rolecall.test.`)
export const batches: readonly BatchCase[] = [
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
    [`FATAL problem: DomainLabelTooLong (Domain label is too long) encountered with '${'a'.repeat(64)}.example.test'`],
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
]
