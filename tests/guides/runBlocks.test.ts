/** The code of the guides does what they say: blocks that call services which the emulator has are run against it, as they stand. */
import { ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { STSClient } from '@aws-sdk/client-sts'
import { Amplify, createConfigurationBuilder, type ResourcesConfig } from 'aws-amplify'
import { signOut } from 'aws-amplify/auth'
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { localBackend } from '../../emulator/seed/localBackend.ts'
import { startEmulator, type TestEmulator } from '../contract/startEmulator.ts'
import { blockModule } from './blockModule.ts'

const zone = 'Z0174620EXAMPLE7QK3M'
const [email, password] = ['otto@example.test', 'Otto-local-1']
const role = 'assumed-role/operators/CognitoIdentityCredentials'

let local: TestEmulator
let configuration: ResourcesConfig
beforeAll(async () => {
  local = await startEmulator()
  // The SDK of Node asks for its address there; in AWS nothing of it stands in the code.
  process.env.AWS_ENDPOINT_URL = local.url
  const outputs = {
    version: '1.4',
    auth: {
      aws_region: localBackend.region,
      user_pool_id: localBackend.userPoolId,
      user_pool_client_id: localBackend.userPoolClientId,
      identity_pool_id: localBackend.identityPoolId,
    },
  }
  const endpoints = { userPoolEndpoint: local.url, identityPoolEndpoint: local.url }
  configuration = createConfigurationBuilder({ from: outputs }).patch('Auth', { Cognito: endpoints }).build()
  useMemory()
})
afterEach(() => signOut())
afterAll(async () => {
  delete process.env.AWS_ENDPOINT_URL
  await local.close()
})

/** Node has no localStorage, and every configuration begins a storage anew. */
function useMemory(): void {
  const tokens = new Map<string, string>()
  Amplify.configure(configuration)
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    setItem: async (key, value) => void tokens.set(key, value),
    getItem: async (key) => tokens.get(key) ?? null,
    removeItem: async (key) => void tokens.delete(key),
    clear: async () => tokens.clear(),
  })
}

/** The functions of the block in auth-only.md. */
interface AuthFunctions {
  enter(username: string, password: string): Promise<boolean>
  credentials(): Promise<{ accessKeyId: string; secretAccessKey: string }>
  leave(): Promise<void>
}
const authFunctions = () => blockModule<AuthFunctions>('docs/guides/auth-only.md', 'export const leave')

async function textOf(name: string): Promise<string | undefined> {
  const { ResourceRecordSets = [] } = await local
    .rootClient(Route53Client)
    .send(new ListResourceRecordSetsCommand({ HostedZoneId: zone, StartRecordName: name, MaxItems: 1 }))
  return ResourceRecordSets[0]?.ResourceRecords?.[0]?.Value
}

describe('auth-only.md', () => {
  test('signs in, has the credentials of the role, and signs out', async () => {
    const { enter, credentials, leave } = await authFunctions()
    expect(await enter(email, password)).toBe(true)
    const { newSts, whoAmI } = await blockModule<{
      newSts(config: object): STSClient
      whoAmI(sts: STSClient): Promise<{ Arn?: string }>
    }>('docs/guides/auth-only.md', 'STSClientConfig')
    const sts = newSts({ region: localBackend.region, credentials })
    expect((await whoAmI(sts)).Arn).toContain(role)
    await leave()
    await expect(credentials()).rejects.toThrow('Nobody is signed in.')
  })
})

describe('your-service.md', () => {
  test('sets a TXT record with the credentials of whoever is signed in', async () => {
    await (await authFunctions()).enter(email, password)
    const { setText, close } = await blockModule<{
      setText(zoneId: string, name: string, text: string): Promise<string | undefined>
      close(): void
    }>('docs/guides/your-service.md', 'export async function setText')
    expect(await setText(zone, 'note.example.test', 'hello')).toMatch(/^\/change\/C/)
    expect(await textOf('note.example.test')).toBe('"hello"')
    await expect(setText(zone, 'example.test', 'hello')).rejects.toThrow('not authorized to perform')
    close()
  })

  test('stores a File as an object, by its bytes', async () => {
    const { upload } = await blockModule<{
      upload(s3: S3Client, to: { Bucket: string; Key: string }, file: File): Promise<unknown>
    }>('docs/guides/your-service.md', 'export async function upload')
    const to = { Bucket: 'team-photos', Key: `private/${local.identityIdOf('otto')}/note.txt` }
    const s3 = local.clientFor('otto', S3Client)
    await upload(s3, to, new File(['hello'], 'note.txt', { type: 'text/plain' }))
    const stored = await s3.send(new GetObjectCommand(to))
    expect([stored.ContentType, await stored.Body?.transformToString()]).toEqual(['text/plain', 'hello'])
  })
})

describe('react-native.md', () => {
  test('signs in and sets a record by the code that pages and apps share', async () => {
    const app = await blockModule<{
      configure(outputs: ResourcesConfig): void
      enter(username: string, password: string): Promise<boolean>
      newRoute53(): Route53Client
      setText(route53: Route53Client, zoneId: string, name: string, text: string): Promise<unknown>
    }>('docs/guides/react-native.md', 'export const newRoute53')
    app.configure(configuration)
    useMemory()
    expect(await app.enter(email, password)).toBe(true)
    const route53 = app.newRoute53()
    await app.setText(route53, zone, 'app.example.test', 'from a phone')
    expect(await textOf('app.example.test')).toBe('"from a phone"')
    route53.destroy()
  })
})
