import { beforeEach, expect, test } from 'vitest'
import { createListeners } from '../listeners.ts'
import type { AuthChange } from '../session/auth.ts'
import { createClients } from './clients.ts'
import type { Clients } from './clientsOfRole.ts'

let dropped = createListeners<AuthChange>()
let given = 0

function clientsOf(endpoint?: string): Clients {
  const endpoints = endpoint && {
    userPool: endpoint,
    identityPool: endpoint,
    s3: endpoint,
    route53: endpoint,
    sts: endpoint,
  }
  return createClients(
    {
      region: 'eu-west-1',
      userPoolId: 'eu-central-1_AbC123xyz',
      identityPoolId: 'ap-south-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
      ...(endpoints && { endpoints }),
    },
    {
      credentials: {
        forSigning: () =>
          Promise.resolve({
            accessKeyId: `A${++given}`,
            secretAccessKey: 's',
            sessionToken: 't',
            expiration: new Date(Date.now() + 3_600_000),
          }),
      },
      turns: { onDropped: dropped.add },
    },
  )
}

beforeEach(() => {
  dropped = createListeners<AuthChange>()
  given = 0
})

test('one client serves a region for the whole session', async () => {
  const clients = clientsOf()
  expect(await clients.s3()).toBe(await clients.s3('eu-west-1'))
  expect(await clients.s3('us-west-2')).not.toBe(await clients.s3())
  expect(await (await clients.s3('us-west-2')).config.region()).toBe('us-west-2')
})

test('another session gets other clients', async () => {
  const clients = clientsOf()
  const before = await clients.s3()
  dropped.tell('signed-out')
  expect(await clients.s3()).not.toBe(before)
})

test('without endpoints AWS is addressed: S3 by host, Route 53 in us-east-1', async () => {
  const clients = clientsOf()
  expect((await clients.s3()).config.forcePathStyle).toBeFalsy()
  expect(await (await clients.route53()).config.region()).toBe('us-east-1')
  expect(await (await clients.sts()).config.region()).toBe('eu-west-1')
})

test('a pool is asked in its own region', async () => {
  const clients = clientsOf()
  expect(await (await clients.cognitoIdp()).config.region()).toBe('eu-central-1')
  expect(await (await clients.cognitoIdentity()).config.region()).toBe('ap-south-1')
})

test('with endpoints they are used, and S3 is addressed by path', async () => {
  const client = await clientsOf('http://127.0.0.1:4566').s3()
  expect(client.config.forcePathStyle).toBe(true)
  expect(await client.config.endpoint?.()).toMatchObject({ hostname: '127.0.0.1', port: 4566 })
})

test('every request asks for the credentials of the moment: the SDK keeps no copy', async () => {
  const { credentials } = (await clientsOf().s3()).config
  expect([(await credentials()).accessKeyId, (await credentials()).accessKeyId]).toEqual(['A1', 'A2'])
})
