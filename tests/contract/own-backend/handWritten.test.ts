/** `--backend` on a template that somebody wrote by hand in YAML, with a nested one for its domain. */
import { join } from 'node:path'
import {
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
  type Route53ClientConfig,
} from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningEmulator, start } from '../../../emulator/program/start.ts'
import { root } from '../../../scripts/builds.mjs'
import { errorOf } from '../errorOf.ts'
import { outputsOf } from '../seed/signInAs.ts'
import { personAt } from './personAt.ts'

const bucket = 'club-prod-photos-123456789012'
const printed: string[] = []
let running: RunningEmulator | undefined
let url = ''
beforeAll(async () => {
  const words = ['--port', '0', '--data', ':memory:', '--backend', join(root, 'tests/backends/clubSite')]
  running = await start(words, (line) => printed.push(line))
  url = running?.url ?? ''
})
afterAll(() => running?.close())

async function recordsAs(settings: Route53ClientConfig) {
  const route53 = new Route53Client(settings)
  const { HostedZones = [] } = await route53.send(new ListHostedZonesCommand({}))
  const zone = new ListResourceRecordSetsCommand({ HostedZoneId: HostedZones[0]?.Id })
  const { ResourceRecordSets = [] } = await route53.send(zone)
  return ResourceRecordSets.map(({ Name, Type, SetIdentifier, Weight, AliasTarget }) =>
    [Name, Type, SetIdentifier, Weight, AliasTarget?.DNSName].filter((part) => part !== undefined).join(' '),
  )
}

test('allowed and denied: what the templates say of each person', async () => {
  const [board, member] = [await personAt(url, 'Ada'), await personAt(url, 'Mika')]
  expect([board, member].map(({ arn }) => arn.split('/')[1])).toEqual(['club-prod-board', 'club-prod-member'])
  expect(await board.put(bucket, 'open/a.txt')).toBe('allowed')
  expect(await member.get(bucket, 'open/a.txt')).toBe('allowed')
  expect(await member.put(bucket, 'open/b.txt')).toBe('AccessDenied')
  expect(await board.put(bucket, 'board/a.txt')).toBe('allowed')
  expect(await member.get(bucket, 'board/a.txt')).toBe('AccessDenied')
  expect(await member.put(bucket, `mine/${member.identityId}/a.txt`)).toBe('allowed')
  expect(await board.put(bucket, `mine/${board.identityId}/a.txt`)).toBe('AccessDenied')
  expect(await board.put(bucket, 'closed/a.txt')).toBe('AccessDenied')
})

test('allowed: the zone of the nested template has its aliases and its weights', async () => {
  const [board, member] = [await personAt(url, 'Ada'), await personAt(url, 'Mika')]
  expect(await recordsAs(board.settings)).toEqual([
    'club.test. A www.club.test.',
    'club.test. NS',
    'club.test. SOA',
    'api.club.test. CNAME new 10',
    'api.club.test. CNAME old 90',
    expect.stringMatching(/^www\.club\.test\. A d\w+\.cloudfront\.net\.$/),
  ])
  expect((await errorOf(recordsAs(member.settings))).name).toBe('AccessDenied')
})

test('words without quotes are what CloudFormation takes them for', async () => {
  expect((await outputsOf(url)).auth).toMatchObject({
    unauthenticated_identities_enabled: true,
    standard_required_attributes: ['email', 'given_name'],
    password_policy: { min_length: 10, require_numbers: true },
  })
  expect(printed.filter((line) => /Problems|Not here/.test(line))).toEqual([
    'Not here  Front (AWS::CloudFront::Distribution): It is not there, and nobody answers for it. What policies say of cloudfront is still decided.',
  ])
})
