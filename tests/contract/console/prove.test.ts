/** What is called harmless changes nothing, and what it shows of a permission is what the policies say. */
import { ListHostedZonesByNameCommand, ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { signOut } from 'aws-amplify/auth'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { callOperation } from '../../../src/aws/operations/callOperation.ts'
import { harmlessCall } from '../../../src/features/permissions/prove/harmlessCall.ts'
import { provedVerdict } from '../../../src/features/permissions/prove/provedVerdict.ts'
import { everyCapability } from '../../../src/session/may-do/everyCapability.ts'
import { type ConsolePage, enter, startConsolePage } from './consolePage.ts'

let page: ConsolePage
const Bucket = 'team-photos'
const name = 'example.test'

beforeAll(async () => {
  page = await startConsolePage()
})
afterEach(() => signOut())
afterAll(() => page.close())

/** All that the calls could have changed. */
async function state(zoneId: string): Promise<unknown> {
  const objects = await page.emulator.rootClient(S3Client).send(new ListObjectsV2Command({ Bucket }))
  const records = await page.emulator
    .rootClient(Route53Client)
    .send(new ListResourceRecordSetsCommand({ HostedZoneId: zoneId }))
  return [objects.Contents, records.ResourceRecordSets]
}

test.each([
  [
    'ada',
    { 'Write to shared/': 'allowed', [`Change MX records of ${name}`]: 'allowed', 'See who is in the pool': 'allowed' },
  ],
  [
    'otto',
    {
      'Write to shared/': 'refused',
      [`Change TXT records of ${name}`]: 'allowed',
      [`Change MX records of ${name}`]: 'refused',
    },
  ],
  ['rosa', { 'Read shared/': 'allowed', 'Write to the own folder': 'allowed', 'Delete in the own folder': 'refused' }],
] as const)('%s proves what the role may do, and nothing changes', async (person, expected) => {
  await enter(person, `${person[0]?.toUpperCase()}${person.slice(1)}-local-1`)
  const { aws } = page
  await aws.session.credentials.forSigning()
  const byName = new ListHostedZonesByNameCommand({ DNSName: name, MaxItems: 1 })
  const { HostedZones } = await page.emulator.rootClient(Route53Client).send(byName)
  const zone = HostedZones?.[0]?.Id?.split('/').at(-1) ?? ''
  const before = await state(zone)
  const identityId = aws.session.credentials.current()?.identityId ?? ''
  const showed: Record<string, string | undefined> = {}
  for (const { label, call } of everyCapability(aws.configuration, identityId, [{ id: zone, name }])) {
    const harmless = harmlessCall(call)
    if (!harmless) continue
    const { service, operation, input } = harmless
    const outcome = await callOperation(aws, { service, operation, input }, { cause: 'Prove it' })
    showed[label] = provedVerdict(
      outcome,
      ['s3', 'route53', 'cognito-idp', 'cognito-identity', 'iam'].map((service) => `${service}:${operation}`),
    )
  }
  expect(showed).toMatchObject(expected)
  expect(Object.entries(showed).filter(([, what]) => what === undefined)).toEqual([])
  expect(await state(zone)).toEqual(before)
})
