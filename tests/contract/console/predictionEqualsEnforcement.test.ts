/**
 * What the console foretells is what the emulator does, for roles, calls and policies that nobody thought of: with an
 * organization above, a boundary, and a bucket of another account. What the console cannot know it does not tell.
 */
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PolicyDocument } from '#iam/types.ts'
import { backendIn } from '../../../emulator/seed/seededBackend.ts'
import { withPolicy } from '../../../emulator/services/s3/bucketPolicies.ts'
import { type BucketRow, bucketRows } from '../../../emulator/services/s3/rows.ts'
import { createPolicies } from '../../../src/aws/policies/policies.ts'
import { predictCall } from '../../../src/session/predictions/predictCall.ts'
import type { Asker } from '../../../src/session/predictions/predictRequest.ts'
import { archive, partnerAccount } from '../organizations/startOrganization.ts'
import { account, clientsOf, people, roleArnOf, roleOf, sessionArnOf, setPolicies } from '../prediction/askers.ts'
import { bucket, folders, randomCall } from '../prediction/calls.ts'
import { enforce } from '../prediction/predict.ts'
import { randomBucketPolicy, randomPolicy } from '../prediction/randomPolicies.ts'
import { seededRandom } from '../prediction/seededRandom.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'
import { moved, setOrganization } from './randomOrganization.ts'

const buckets = [bucket, archive]
const principals = [account, `arn:aws:iam::${account}:root`, ...people.map(roleArnOf), ...people.map(sessionArnOf)]

let local: TestEmulator
beforeAll(async () => {
  local = await startEmulator()
  const partner = local.rootClient(S3Client, { credentials: local.emulator.otherRootKeys.get(partnerAccount) })
  const prefixes = [...folders, ...identities().map((id) => `private/${id}/`)]
  for (const [Bucket, s3] of [[bucket, local.rootClient(S3Client)] as const, [archive, partner] as const])
    for (const prefix of prefixes) await s3.send(new PutObjectCommand({ Bucket, Key: `${prefix}kept.txt`, Body: 'x' }))
})
afterAll(() => local.close())

const identities = () => people.map((person) => local.identityIdOf(person))

/** As PutBucketPolicy stores it, without its checks, which refuse some of what is drawn. */
function setBucketPolicy(name: string, document: PolicyDocument | undefined): void {
  const rows = bucketRows(local.emulator.store)
  const known = rows.get(name)
  if (!known) throw new Error(`There is no bucket ${name}.`)
  // `delete` asks for a type that lets go of it.
  const row: { -readonly [Member in keyof BucketRow]: BucketRow[Member] } = { ...known, policyPrincipalIds: undefined }
  delete row.policy
  rows.set(name, document ? withPolicy(row, { document }) : row)
}

const openArchive: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Action: 's3:*',
      Resource: [`arn:aws:s3:::${archive}`, `arn:aws:s3:::${archive}/*`],
    },
  ],
}

/** What the console knows of a person when a page is opened. */
async function askerOf(person: Person): Promise<Asker> {
  const told = createPolicies({ policiesUrl: `${local.url}/_rolecall/policies` })
  const policies = await told.ofRole(sessionArnOf(person), buckets)
  if (!policies) throw new Error('The emulator told no policies.')
  const amr = [person === 'guest' ? 'unauthenticated' : 'authenticated']
  const identity = {
    identityPoolId: backendIn(local.emulator.store).identityPoolId,
    identityId: local.identityIdOf(person),
    amr,
  }
  return { roleName: roleOf[person], policies, identity, isGuest: person === 'guest', secureTransport: true }
}

const tally = { allowed: 0, denied: 0, unknown: 0, elsewhere: 0, control: 0, boundary: 0 }

test.each([21, 22, 23, 24, 25, 26])(
  'allowed and denied as foretold: 90 calls under drawn policies, seed %i',
  async (seed) => {
    const random = seededRandom(seed)
    for (let round = 0; round < 15; round += 1) {
      const person = random.pick(people)
      const drawn = () => moved(random, randomPolicy(random), archive)
      const open = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } as const
      const identityBased = [
        { name: 'One', document: random.chance(0.7) ? open : drawn() },
        { name: 'Two', document: drawn() },
      ]
      setPolicies(local, person, identityBased, random.chance(0.2) ? drawn() : undefined)
      setOrganization(local.emulator.store, random, archive)
      const onBucket = (name: string) =>
        JSON.parse(JSON.stringify(randomBucketPolicy(random, principals)).replaceAll(bucket, name)) as PolicyDocument
      setBucketPolicy(bucket, random.chance(0.4) ? onBucket(bucket) : undefined)
      setBucketPolicy(archive, random.chance(0.5) ? openArchive : random.chance(0.6) ? onBucket(archive) : undefined)
      const clients = clientsOf(local, person)
      const asker = await askerOf(person)
      for (let count = 0; count < 6; count += 1) {
        const call = randomCall(random, identities(), buckets)
        const decision = predictCall(asker, call)
        const { verdict } = await enforce(call, clients)
        if (!decision) {
          tally.unknown += 1
          continue
        }
        const foretold = decision.verdict === 'allowed' ? 'allowed' : 'denied'
        const tuple = { person, call: `${call.operation} ${JSON.stringify(call.input)}`, policies: asker.policies }
        expect({ verdict: foretold, ...tuple }).toEqual({ verdict, ...tuple })
        tally[verdict] += 1
        if (decision.request.resourceAccount !== undefined) tally.elsewhere += verdict === 'allowed' ? 1 : 0
        if (decision.layer?.endsWith('control')) tally.control += 1
        if (decision.layer === 'permissions boundary') tally.boundary += 1
      }
    }
  },
)

test('allowed and denied both happened, by every layer that this is about', () => {
  expect(tally.allowed).toBeGreaterThan(80)
  expect(tally.denied).toBeGreaterThan(150)
  expect(tally.unknown).toBeLessThan(250)
  expect(tally.elsewhere).toBeGreaterThan(20)
  expect(tally.control).toBeGreaterThan(30)
  expect(tally.boundary).toBeGreaterThan(5)
})
