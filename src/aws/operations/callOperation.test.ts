import { expect, test } from 'vitest'
import type { CallOptions } from '../call/call.ts'
import { createClients } from '../call/clients.ts'
import type { Outcome } from '../call/outcome.ts'
import { prepareCopy } from '../copied-call/prepareCopy.ts'
import { type OperationCaller, prepareOperation } from './callOperation.ts'
import { signOperation } from './signOperation.ts'
import { waitUntil } from './waitUntil.ts'

const configuration = {
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbC123xyz',
  userPoolClientId: 'client',
  identityPoolId: 'eu-west-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
  guestAccess: false,
  places: [
    { bucket: 'far', prefix: 'a/', label: 'A' },
    { bucket: 'far', prefix: 'b/', label: 'B', region: 'eu-west-3' },
    { bucket: 'near', prefix: '', label: 'Near' },
  ],
}
const credentials = {
  forSigning: () =>
    Promise.resolve({
      accessKeyId: 'ASIA1',
      secretAccessKey: 's',
      sessionToken: 't',
      expiration: new Date(Date.now() + 3_600_000),
    }),
}

interface Called {
  readonly config: { readonly region: () => Promise<string> }
}

/** In AWS, where every call is answered with nothing. @returns the regions that were called, too */
function inAws(): {
  aws: Pick<OperationCaller, 'call' | 'clients'> & { configuration: typeof configuration }
  called: string[]
} {
  const called: string[] = []
  const clients = createClients(configuration, { credentials, turns: { onDropped: () => () => undefined } })
  const call = async (client: Called, _command: unknown, _options?: CallOptions): Promise<Outcome<object>> => {
    called.push(await client.config.region())
    return { kind: 'done', value: { $metadata: {} }, callId: 'c' }
  }
  return { aws: { call: call as unknown as OperationCaller['call'], clients, configuration }, called }
}

const head = (Bucket: string) => ({ service: 's3', operation: 'HeadBucket', input: { Bucket } }) as const
const regionOf = async ({ client }: Awaited<ReturnType<typeof prepareOperation>>) =>
  (client as unknown as Called).config.region()

test.each([
  ['far', 'eu-west-3'],
  ['near', 'eu-west-1'],
  ['unknown', 'eu-west-1'],
])('the bucket %s is called in the region that a place says, or in the own one', async (bucket, region) => {
  const { aws, called } = inAws()
  expect(await regionOf(await prepareOperation(aws, head(bucket)))).toBe(region)
  await waitUntil(aws, { service: 's3', waiter: 'BucketExists', input: { Bucket: bucket } }, { every: 0.01 })
  expect(called).toEqual([region])
  const { request } = await signOperation(aws, head(bucket))
  expect(new URL(request.url).host).toBe(`${bucket}.s3.${region}.amazonaws.com`)
  expect(await prepareCopy(aws, head(bucket))).toMatchObject({ region, request: { signing: { region } } })
})

test('where a call went before is known better', async () => {
  expect(await regionOf(await prepareOperation(inAws().aws, { ...head('far'), region: 'us-west-2' }))).toBe('us-west-2')
})

test('signing leaves the input as it was', async () => {
  const input = { Bucket: 'near', Key: 'k', Body: 'hello', Metadata: { a: 'b' } }
  const { request } = await signOperation(inAws().aws, { service: 's3', operation: 'PutObject', input })
  expect(Object.keys(request.headers)).toContain('x-amz-sdk-checksum-algorithm')
  expect(input).toEqual({ Bucket: 'near', Key: 'k', Body: 'hello', Metadata: { a: 'b' } })
})
