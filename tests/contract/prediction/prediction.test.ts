/** iam/ predicts what the emulator enforces: the same verdict, in the same words, for calls that nobody thought of. */
import { DeleteBucketPolicyCommand, PutBucketPolicyCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import type { Policy, PolicyDocument } from '#iam/types.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { unblock } from '../unblock.ts'
import {
  account,
  anonymous,
  anonymousClients,
  askerOf,
  boundaryArn,
  clientsOf,
  people,
  roleArnOf,
  roleOf,
  sessionArnOf,
  setPolicies,
} from './askers.ts'
import { bucket, folders, type GeneratedCall, randomCall } from './calls.ts'
import { type Asker, enforce, predict } from './predict.ts'
import { randomBucketPolicy, randomPolicy } from './randomPolicies.ts'
import { seededRandom } from './seededRandom.ts'

let local: TestEmulator
let root: S3Client
beforeAll(async () => {
  local = await startEmulator()
  root = local.rootClient(S3Client)
  await unblock(root, bucket)
  const prefixes = [...folders, ...identities().map((id) => `private/${id}/`)]
  for (const prefix of prefixes) {
    await root.send(new PutObjectCommand({ Bucket: bucket, Key: `${prefix}kept.txt`, Body: 'x' }))
  }
})
afterAll(() => local.close())

const identities = () => people.map((person) => local.identityIdOf(person))
const principals = [account, `arn:aws:iam::${account}:root`, ...people.map(roleArnOf), ...people.map(sessionArnOf)]

async function setBucketPolicy(document?: PolicyDocument): Promise<Policy | undefined> {
  await root.send(new DeleteBucketPolicyCommand({ Bucket: bucket }))
  if (!document) return undefined
  await root.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: JSON.stringify(document) }))
  return { name: 'bucket policy', document }
}

const tally = { allowed: 0, denied: 0 }

/** Compares one tuple; the text names it when it fails. */
async function compare(
  call: GeneratedCall,
  asker: Asker,
  clients: Parameters<typeof enforce>[1],
  bucketPolicy: Policy | undefined,
): Promise<void> {
  const predicted = predict(call, asker, bucketPolicy)
  const enforced = await enforce(call, clients)
  tally[enforced.verdict] += 1
  const tuple = { call: `${call.operation} ${JSON.stringify(call.input)}`, policies: asker.policies, bucketPolicy }
  expect({ ...enforced, ...tuple }).toEqual({ ...predicted, ...tuple })
}

describe('Prediction and enforcement agree', () => {
  test.each([1, 2, 3, 4, 5, 6])('on 100 calls of the seeded roles and of strangers, seed %i', async (seed) => {
    const random = seededRandom(seed)
    const bucketPolicy = await setBucketPolicy(seed % 2 ? undefined : randomBucketPolicy(random, principals))
    for (let count = 0; count < 100; count += 1) {
      const call = randomCall(random, identities())
      if (call.service === 's3' && call.operation !== 'ListBuckets' && random.chance(0.15)) {
        await compare(call, anonymous, anonymousClients(local), bucketPolicy)
        continue
      }
      const person = random.pick(people)
      const policies = accessRoles.find(({ name }) => name === roleOf[person])?.policies ?? []
      const asker = askerOf(local, person, { 'identity-based': policies })
      await compare(call, asker, clientsOf(local, person), bucketPolicy)
    }
    await setBucketPolicy()
  })

  test.each([11, 12, 13, 14, 15, 16])('on 100 calls under policies drawn at random, seed %i', async (seed) => {
    const random = seededRandom(seed)
    for (let round = 0; round < 20; round += 1) {
      const person = random.pick(people)
      const identityBased = [
        { name: 'One', document: randomPolicy(random) },
        { name: 'Two', document: randomPolicy(random) },
      ].slice(random.chance(0.5) ? 1 : 0)
      const boundary = random.chance(0.25) ? randomPolicy(random) : undefined
      setPolicies(local, person, identityBased, boundary)
      const document = random.chance(0.4) ? randomBucketPolicy(random, principals) : undefined
      const bucketPolicy = await setBucketPolicy(document)
      const session = person !== 'guest' && random.chance(0.25) ? randomPolicy(random) : undefined
      const tags: Record<string, string> = random.chance(0.4) ? { team: random.pick(['public', 'shared']) } : {}
      const clients = clientsOf(local, person, { tags, ...(session && { passedPolicies: { inline: session } }) })
      const asker = askerOf(
        local,
        person,
        {
          'identity-based': identityBased,
          ...(boundary && { 'permissions boundary': [{ name: 'Boundary', arn: boundaryArn, document: boundary }] }),
          ...(session && { session: [{ name: 'session policy', document: session }] }),
        },
        tags,
      )
      for (let count = 0; count < 5; count += 1) {
        await compare(randomCall(random, identities()), asker, clients, bucketPolicy)
      }
    }
    await setBucketPolicy()
  })

  test('on both sides of the line: enough was allowed and enough denied to mean something', () => {
    expect(tally.allowed).toBeGreaterThan(250)
    expect(tally.denied).toBeGreaterThan(250)
  })
})
