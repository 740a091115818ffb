import { beforeEach, expect, test, vi } from 'vitest'
import type { AuthChange } from '../session/auth.ts'
import { onNewSession, onSessionDropped, s3Client, sessionNumber, stsClient, route53Client } from './clients.ts'

const auth = vi.hoisted(() => ({ listeners: [] as ((change: AuthChange) => void)[] }))
const config = vi.hoisted(() => ({ region: 'eu-west-1', endpoints: undefined as Record<string, string> | undefined }))
vi.mock('../session/auth.ts', () => ({
  onAuthChange: (listener: (change: AuthChange) => void) => auth.listeners.push(listener),
}))
vi.mock('../configuration/currentConfiguration.ts', () => ({ currentConfiguration: () => config }))
let given = 0
vi.mock('../session/credentials.ts', () => ({
  sessionCredentials: () => Promise.resolve({ accessKeyId: `A${++given}`, secretAccessKey: 's', sessionToken: 't' }),
}))

const change = (to: AuthChange) => auth.listeners.forEach((listener) => listener(to))

beforeEach(async () => {
  config.endpoints = undefined
  await s3Client()
  change('signed-out')
})

test('one client serves a region for the whole session', async () => {
  expect(await s3Client()).toBe(await s3Client('eu-west-1'))
  expect(await s3Client('us-west-2')).not.toBe(await s3Client())
  expect(await (await s3Client('us-west-2')).config.region()).toBe('us-west-2')
})

test('another session gets other clients', async () => {
  const before = await s3Client()
  change('signed-in')
  expect(await s3Client()).not.toBe(before)
})

test('without endpoints AWS is addressed: S3 by host, Route 53 in us-east-1', async () => {
  expect((await s3Client()).config.forcePathStyle).toBeFalsy()
  expect(await (await route53Client()).config.region()).toBe('us-east-1')
  expect(await (await stsClient()).config.region()).toBe('eu-west-1')
})

test('with endpoints they are used, and S3 is addressed by path', async () => {
  const url = 'http://127.0.0.1:4566'
  config.endpoints = { s3: url, route53: url, sts: url }
  const client = await s3Client()
  expect(client.config.forcePathStyle).toBe(true)
  expect(await client.config.endpoint?.()).toMatchObject({ hostname: '127.0.0.1', port: 4566 })
})

test('every request asks for the credentials of the moment: the SDK keeps no copy', async () => {
  const { credentials } = (await s3Client()).config
  expect([(await credentials()).accessKeyId, (await credentials()).accessKeyId]).toEqual(['A1', 'A2'])
})

test.each([
  ['signed-in', 1, 1],
  ['entered-as-guest', 1, 1],
  ['signed-out', 1, 0],
  ['ended', 1, 0],
  ['left-guest', 1, 0],
] as const)('%s ends a session for %i listener and begins one for %i', (to, ended, begun) => {
  const dropped = vi.fn()
  const begins = vi.fn()
  const leave = [onSessionDropped(dropped), onNewSession(begins)]
  const before = sessionNumber()
  change(to)
  for (const end of leave) end()
  change(to)
  expect([dropped.mock.calls.length, begins.mock.calls.length, sessionNumber() - before]).toEqual([ended, begun, 2])
})
