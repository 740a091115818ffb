import { beforeAll, describe, expect, test } from 'vitest'
import { checkInput } from './checkInput.ts'
import type { ServiceDescription } from './description.ts'
import { pathText } from './inputPath.ts'
import { numberRanges } from './limits.ts'
import { readDescription } from './readDescription.ts'
import type { InputJson } from './sampleInput.ts'
import { type CallableService, serviceRows } from './serviceRows.ts'

const described = new Map<CallableService, ServiceDescription>()

beforeAll(async () => {
  for (const { id } of serviceRows) described.set(id, await readDescription(id))
})

function descriptionOf(service: CallableService): ServiceDescription {
  const description = described.get(service)
  if (!description) throw new Error(`${service} is not described.`)
  return description
}

function problemsOf(service: CallableService, operation: string, input: InputJson): readonly string[] {
  return checkInput(descriptionOf(service), operation, input).map(
    ({ path, text, severity }) => `${severity} ${pathText(path)}: ${text}`,
  )
}

const changes = (set: object) => ({
  HostedZoneId: 'Z1',
  ChangeBatch: { Changes: [{ Action: 'UPSERT', ResourceRecordSet: set }] },
})
const inSet = 'ChangeBatch.Changes[0].ResourceRecordSet'

test('an input that is whole has no problems', () => {
  const set = { Name: 'a.test', Type: 'A', TTL: 300, ResourceRecords: [{ Value: '192.0.2.1' }] }
  expect(problemsOf('route53', 'ChangeResourceRecordSets', changes(set))).toEqual([])
})

describe('a problem stands where it is', () => {
  test.each<[string, CallableService, string, InputJson, readonly string[]]>([
    [
      'a required member that is missing',
      'route53',
      'ChangeResourceRecordSets',
      changes({ Name: 'a' }),
      [`error ${inSet}.Type: Type is missing.`],
    ],
    [
      'a member that does not exist, with the nearest that does',
      's3',
      'PutObject',
      { Bucket: 'b', Key: 'k', ContentTyp: 'x' },
      ['error ContentTyp: There is no such member, and the SDK would drop it. ContentType is meant?'],
    ],
    ['a wrong kind', 's3', 'GetObject', { Bucket: 'b', Key: 7 }, ['error Key: Has to be text, and is a number.']],
    ['null', 's3', 'GetObject', { Bucket: 'b', Key: null }, ['error Key: Has to be text, and is null.']],
    [
      'an object where a list belongs',
      's3',
      'DeleteObjects',
      { Bucket: 'b', Delete: { Objects: {} } },
      ['error Delete.Objects: Has to be a list, and is an object.'],
    ],
    [
      'a text where a structure belongs',
      'route53',
      'ChangeResourceRecordSets',
      { HostedZoneId: 'Z1', ChangeBatch: '' },
      ['error ChangeBatch: Has to be an object, and is empty.'],
    ],
    [
      'a number above its range',
      'route53',
      'ChangeResourceRecordSets',
      changes({ Name: 'a', Type: 'A', Weight: 256 }),
      [`error ${inSet}.Weight: Has to be 0 to 255.`],
    ],
    [
      'a number below its range',
      'route53',
      'ChangeResourceRecordSets',
      changes({ Name: 'a', Type: 'A', TTL: -1 }),
      [`error ${inSet}.TTL: Has to be 0 to 2147483647.`],
    ],
    [
      'a range of this shape alone',
      'sts',
      'GetSessionToken',
      { DurationSeconds: 60 },
      ['error DurationSeconds: Has to be 900 to 129600.'],
    ],
    [
      'a number that is none',
      'iam',
      'ListUsers',
      { MaxItems: NaN },
      ['error MaxItems: Has to be a number, and is NaN.'],
    ],
    [
      'a number that is not exact',
      's3',
      'PutObject',
      { Bucket: 'b', Key: 'k', ContentLength: 2 ** 53 },
      ['error ContentLength: 9007199254740992 is too large to be exact: it has to be below 9,007,199,254,740,992.'],
    ],
    [
      'a fraction',
      'iam',
      'ListUsers',
      { MaxItems: 1.5 },
      ['warning MaxItems: AWS takes whole numbers nearly everywhere.'],
    ],
    [
      'a value outside an enum, with the nearest inside',
      'route53',
      'ChangeResourceRecordSets',
      changes({ Name: 'a', Type: 'AAAAA' }),
      [`warning ${inSet}.Type: AAAAA is none of the values that the SDK knows. AAAA is meant?`],
    ],
    [
      'a key outside those of a map',
      'sqs',
      'CreateQueue',
      { QueueName: 'q', Attributes: { FifoQeue: 'true' } },
      ['warning Attributes.FifoQeue: FifoQeue is none of the keys that the SDK knows. FifoQueue is meant?'],
    ],
    [
      'a union of two',
      's3',
      'PutBucketMetricsConfiguration',
      { Bucket: 'b', Id: 'i', MetricsConfiguration: { Id: 'i', Filter: { Prefix: 'a', AccessPointArn: 'b' } } },
      ['error MetricsConfiguration.Filter: Takes exactly one of its members, and has 2.'],
    ],
    [
      'a union of none',
      's3',
      'PutBucketMetricsConfiguration',
      { Bucket: 'b', Id: 'i', MetricsConfiguration: { Id: 'i', Filter: {} } },
      ['error MetricsConfiguration.Filter: Takes exactly one of its members, and has none.'],
    ],
    [
      'bytes in an unknown form',
      's3',
      'PutObject',
      { Bucket: 'b', Key: 'k', Body: { $hex: '00' } },
      ['error Body: Has to be text, { "$base64": "…" } or { "$file": "name" }, and is an object.'],
    ],
    [
      'bytes that are no base64',
      's3',
      'PutObject',
      { Bucket: 'b', Key: 'k', Body: { $base64: 'a===' } },
      ['error Body: Is no base64.'],
    ],
    [
      'an operation that takes nothing',
      'sts',
      'GetCallerIdentity',
      { Account: '1' },
      ['error Account: There is no such member, and the SDK would drop it.'],
    ],
    [
      'keys of every prototype, which are members like others',
      's3',
      'HeadBucket',
      JSON.parse('{"Bucket":"b","__proto__":{"Key":1},"constructor":1,"toString":2}') as InputJson,
      ['__proto__', 'constructor', 'toString'].map(
        (name) => `error ${name}: There is no such member, and the SDK would drop it.`,
      ),
    ],
  ])('%s', (_, service, operation, input, problems) => {
    expect(problemsOf(service, operation, input)).toEqual(problems)
  })
})

test.each(['2026-02-30', '2026-13-01', '2026-01-31T25:00:00Z', '2026-01-31T12:00:00', 'tomorrow', '', 31, true])(
  'no instant: %s',
  (Expires) => {
    const problems = problemsOf('s3', 'PutObject', { Bucket: 'b', Key: 'k', Expires })
    expect(problems).toHaveLength(Expires === 31 ? 0 : 1)
  },
)

test.each(['2026-02-28', '2024-02-29T23:59:59.123Z', '2026-01-31T12:00+02:00'])('an instant: %s', (Expires) => {
  expect(problemsOf('s3', 'PutObject', { Bucket: 'b', Key: 'k', Expires })).toEqual([])
})

test('beyond a hundred levels nothing is looked at, however many there are', () => {
  const deep = JSON.parse(`${'{"Tags":['.repeat(100_000)}${']}'.repeat(100_000)}`) as InputJson
  const [problem, ...others] = checkInput(descriptionOf('s3'), 'PutObject', deep)
  expect(problem?.text).toBe('More than 100 levels deep: no operation takes that.')
  expect(problem?.path).toHaveLength(101)
  expect(others).toEqual([])
})

test('a text of more than ten million characters is said in words', () => {
  const long = 'x'.repeat(10_500_000)
  expect(problemsOf('s3', 'PutObject', { Bucket: 'b', Key: long })).toEqual([
    'error Key: 10.5 million characters: from 10 million on, choose a file.',
  ])
  expect(problemsOf('s3', 'PutObject', { Bucket: 'b', Key: 'k', Body: long })).toEqual([
    'warning Body: 10.5 million characters: from 10 million on, choose a file.',
  ])
})

test('no more than 200 problems are told', () => {
  const Changes = Array.from({ length: 1_000 }, () => ({}))
  expect(
    problemsOf('route53', 'ChangeResourceRecordSets', { HostedZoneId: 'Z1', ChangeBatch: { Changes } }),
  ).toHaveLength(200)
})

test('an operation that is not described has no problems', () => {
  expect(problemsOf('s3', 'constructor', { a: 1 })).toEqual([])
})

test.each(Object.entries(numberRanges))('every range of %s is one of a member that there is', (service, ranges) => {
  const members = Object.entries(descriptionOf(service as CallableService).shapes).flatMap(([shape, all]) =>
    all.filter(({ range }) => range).flatMap(({ name }) => [name, `${shape}.${name}`]),
  )
  expect(Object.keys(ranges).filter((name) => !members.includes(name))).toEqual([])
})
