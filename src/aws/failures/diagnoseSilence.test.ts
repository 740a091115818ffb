import { expect, test, vi } from 'vitest'
import type { SdkError } from '../call/sdkError.ts'
import { bucketUrl } from '../configuration/serviceUrls.ts'
import { diagnoseSilence } from './diagnoseSilence.ts'

const error: SdkError = {
  code: 'TypeError',
  message: 'Failed to fetch',
  noAnswer: true,
  fields: {},
  messages: [],
  headers: {},
}
const url = 'http://127.0.0.1:4566/team-photos/shared/plan.txt?x-id=PutObject'
const put = {
  service: 's3',
  operation: 'PutObject',
  url,
  method: 'PUT',
  headerNames: ['authorization', 'host', 'x-amz-date'],
} as const
const list = { service: 's3', operation: 'ListObjectsV2', url, method: 'GET' } as const
const zones = {
  service: 'route53',
  operation: 'ListHostedZones',
  url: 'http://127.0.0.1:4566/2013-04-01/hostedzone',
} as const
const onAws = {
  ...list,
  url: 'https://photos.s3.us-east-1.amazonaws.com/?list-type=2',
}

interface Reach {
  readonly online?: boolean
  readonly page?: boolean
  /** Whether the host answers anything. */
  readonly reaches?: boolean
  /** Whether the page may read answers to plain requests, and to one with the method and headers of the call. */
  readonly reads?: boolean
  readonly readsSame?: boolean
}

/** A browser that reaches the host or not, and may read the bucket or not. */
function browser({ online = true, page = true, reaches = true, reads = true, readsSame = false }: Reach) {
  const fetch = vi.fn((_target: RequestInfo | URL, init?: RequestInit) => {
    const isSame = init?.method !== undefined || init?.headers !== undefined
    const answers = init?.mode === 'no-cors' ? reaches : isSame ? readsSame : reads
    return answers ? Promise.resolve(new Response()) : Promise.reject(new TypeError('Failed to fetch'))
  })
  return { online, origin: page ? 'http://127.0.0.1:5173' : undefined, fetch }
}

test.each([
  ['the device is offline', put, browser({ online: false }), 'offline', 'This device is offline.'],
  ['nothing listens', put, browser({ reaches: false }), 'network', 'Nothing answers at 127.0.0.1:4566.'],
  [
    'there is no page that CORS could stop',
    put,
    browser({ page: false }),
    'network',
    '127.0.0.1:4566 broke the connection off.',
  ],
  [
    'C9: S3 never allows it',
    { ...list, operation: 'ListBuckets' },
    browser({}),
    'cors',
    'S3 never lets a web page call ListBuckets.',
  ],
  [
    'C7: the bucket has no rule for this page',
    put,
    browser({ reads: false }),
    'cors',
    'The bucket does not let pages of http://127.0.0.1:5173 call it, or there is no bucket of this name.',
  ],
  [
    'C7: the rule leaves this method out',
    put,
    browser({}),
    'cors',
    'The bucket lets pages of http://127.0.0.1:5173 read, but not do PutObject.',
  ],
  [
    'another service withholds its answer',
    zones,
    browser({ reads: false }),
    'cors',
    '127.0.0.1:4566 answers, but not to this page.',
  ],
  [
    'the bucket of AWS has no such rule either',
    onAws,
    browser({ reads: false }),
    'cors',
    'The bucket does not let pages of http://127.0.0.1:5173 call it, or there is no bucket of this name.',
  ],
  [
    'the bucket lets this very request in, and only its answer is missing',
    put,
    browser({ readsSame: true }),
    'network',
    'The answer to PutObject did not arrive, although 127.0.0.1:4566 answers this page.',
  ],
  [
    'the service answers this page, and only this answer is missing',
    zones,
    browser({}),
    'network',
    'The answer to ListHostedZones did not arrive, although 127.0.0.1:4566 answers this page.',
  ],
] as const)('when %s', async (_, call, surroundings, kind, cause) => {
  expect(await diagnoseSilence(error, call, surroundings)).toMatchObject({ kind, cause })
})

test('a request that was never sent is not blamed on the network behind it', async () => {
  const surroundings = browser({})
  expect(await diagnoseSilence(error, { ...put, url: undefined }, surroundings)).toMatchObject({
    kind: 'network',
    cause: 'The request could not be prepared.',
  })
  expect(surroundings.fetch).not.toHaveBeenCalled()
})

test("an address that the page's own host does not let it call is told so, before anybody is asked", async () => {
  const surroundings = browser({ reaches: false })
  const connectSources = () => Promise.resolve(["'self'", 'http://127.0.0.1:4567'])
  const failure = await diagnoseSilence(error, put, { ...surroundings, connectSources })
  expect(failure).toMatchObject({
    kind: 'cors',
    cause: 'This page is not let call 127.0.0.1:4566: its own host says so.',
    fix: 'Whoever serves this console adds http://127.0.0.1:4566 to connect-src of that header.',
  })
  expect(failure.mayBeDone).toBeUndefined()
  expect(surroundings.fetch).not.toHaveBeenCalled()
  const letIn = () => Promise.resolve(['http://127.0.0.1:4566'])
  expect((await diagnoseSilence(error, put, { ...surroundings, connectSources: letIn })).kind).toBe('network')
})

test('an input that makes no address is told by the member that it lacks', async () => {
  const lacking = { ...error, message: 'No value provided for input HTTP label: Key.' }
  expect(await diagnoseSilence(lacking, { ...put, url: undefined }, browser({}))).toMatchObject({
    kind: 'invalid',
    cause: 'PutObject needs Key, which is part of the address.',
  })
})

test.each([
  [put, 'PUT', 'http://127.0.0.1:4566/team-photos/rolecall-asks-for-cors?partNumber=1&uploadId=rolecall-asks-for-cors'],
  [
    { ...put, method: 'DELETE' },
    'DELETE',
    'http://127.0.0.1:4566/team-photos/rolecall-asks-for-cors?uploadId=rolecall-asks-for-cors',
  ],
  [
    { ...put, method: 'POST' },
    'POST',
    'http://127.0.0.1:4566/team-photos/rolecall-asks-for-cors?uploadId=rolecall-asks-for-cors',
  ],
  [list, 'GET', 'http://127.0.0.1:4566/team-photos/?location'],
  [{ ...list, method: 'HEAD' }, 'HEAD', 'http://127.0.0.1:4566/team-photos/'],
])('probes name nothing that is there, and carry no secret: %j', async (call, method, same) => {
  const surroundings = browser({ reads: false })
  await diagnoseSilence(error, call, surroundings)
  const sent = surroundings.fetch.mock.calls.map(([target, init]) => [String(target), init?.method])
  expect(sent).toEqual([
    ['http://127.0.0.1:4566/', undefined],
    [same, method],
    ['http://127.0.0.1:4566/team-photos/?location', undefined],
  ])
  const headers = surroundings.fetch.mock.calls.flatMap(([, init]) => Object.entries(init?.headers ?? {}))
  expect(headers.every(([, value]) => value === 'rolecall-asks-for-cors')).toBe(true)
  expect(headers.map(([name]) => name)).toEqual('headerNames' in call ? ['authorization', 'x-amz-date'] : [])
})

test.each(['GET', 'HEAD', 'PUT', 'POST', 'DELETE'])(
  'of %s at AWS nothing is asked that the policy of the page keeps from it',
  async (method) => {
    const place = { bucket: 'my.photos', region: 'eu-west-3' }
    const root = bucketUrl({ region: 'eu-west-1' }, place)
    const surroundings = browser({ reads: false })
    await diagnoseSilence(error, { ...put, method, url: `${root}plan.txt?x-id=PutObject` }, surroundings)
    const asked = surroundings.fetch.mock.calls.map(([target]) => String(target))
    expect(asked).toHaveLength(3)
    expect(asked.filter((target) => !target.startsWith(root))).toEqual([])
  },
)

test('that S3 never lets pages call an operation is known without asking', async () => {
  const surroundings = browser({ reaches: false })
  const found = await diagnoseSilence(error, { ...list, operation: 'ListBuckets' }, surroundings)
  expect(found.cause).toBe('S3 never lets a web page call ListBuckets.')
  expect(surroundings.fetch).not.toHaveBeenCalled()
})

const bits = [true, false]
const reaches = bits.flatMap((online) =>
  bits.flatMap((page) =>
    bits.flatMap((there) =>
      bits.flatMap((reads) => bits.map((readsSame) => ({ online, page, reaches: there, reads, readsSame }))),
    ),
  ),
)
const asked = [
  put,
  list,
  zones,
  onAws,
  { ...list, operation: 'ListBuckets' },
  { ...list, url: undefined },
  { service: 'cognito-identity', operation: 'GetId', url: 'http://127.0.0.1:4566/' },
  { service: 'sts', operation: 'GetCallerIdentity', url: 'http://127.0.0.1:4566/' },
] as const

test('no opaque failure of any class is blamed on permissions: there is no evidence for it', async () => {
  const told = await Promise.all(
    reaches.flatMap((reach) => asked.map((call) => diagnoseSilence(error, call, browser(reach)))),
  )
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['offline', 'network', 'cors']))
  for (const failure of told) {
    expect(JSON.stringify(failure)).not.toMatch(/permission|\bIAM\b|polic(y|ies)|denied|refused|not authorized/i)
  }
})

test('what lets the page in stands ready to be pasted, for this page and this bucket', async () => {
  const { paste } = await diagnoseSilence(error, put, browser({ reads: false }))
  expect(paste?.map(({ language }) => language)).toEqual(['json', 'shell', 'typescript'])
  const [json, shell, cdk] = paste ?? []
  const [rule] = JSON.parse(json?.text ?? '') as { AllowedOrigins: string[]; ExposeHeaders: string[] }[]
  expect(rule?.AllowedOrigins).toEqual(['http://127.0.0.1:5173'])
  expect(rule?.ExposeHeaders).toContain('ETag')
  const [, configuration = ''] =
    /^aws s3api put-bucket-cors --bucket team-photos --cors-configuration '([^']+)'$/.exec(shell?.text ?? '') ?? []
  expect(JSON.parse(configuration)).toEqual({ CORSRules: [rule] })
  expect(cdk?.text).toMatch(/^bucket\.addCorsRule\(\{\n {2}allowedOrigins: \['http:\/\/127\.0\.0\.1:5173'\],/)
})

test.each([
  ['a change that got no answer', 'PutObject', url, {}, browser({ reaches: false }), true],
  ['a change that was on its way when the device went offline', 'PutObject', url, {}, browser({ online: false }), true],
  ['a change that was made offline', 'PutObject', url, { wasOffline: true }, browser({ online: false }), undefined],
  ['a change that was never sent', 'PutObject', undefined, {}, browser({}), undefined],
  ['a change whose preflight was refused', 'PutObject', url, {}, browser({}), undefined],
  ['a question', 'ListObjectsV2', url, {}, browser({ reaches: false }), undefined],
] as const)('%s: whether it may be done is known', async (_, operation, to, more, surroundings, expected) => {
  const failure = await diagnoseSilence(error, { ...put, operation, url: to, ...more }, surroundings)
  expect(failure.mayBeDone).toBe(expected)
})

test('offline nothing is said of what was done before', async () => {
  const { fix } = await diagnoseSilence(error, put, browser({ online: false }))
  expect(fix).toBe('Try again when the connection is back.')
})
