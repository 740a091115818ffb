import { expect, test } from 'vitest'
import { readDescription } from '../../../aws/operations/readDescription.ts'
import { followOns, inputBehind } from './followOns.ts'

const short = (offered: ReturnType<typeof followOns>) => offered.map(({ operation, input }) => [operation, input])

test('a change can be asked for by its id, and waited for', async () => {
  const route53 = await readDescription('route53')
  const [first] = followOns(
    route53,
    'ChangeResourceRecordSets',
    {},
    { ChangeInfo: { Id: '/change/C1', Status: 'PENDING' } },
  )
  expect(first).toEqual({
    operation: 'GetChange',
    input: { Id: '/change/C1' },
    member: 'Id',
    waiters: ['ResourceRecordSetsChanged'],
  })
})

test('the Id of each thing goes to the operation that asks for that thing', async () => {
  const route53 = await readDescription('route53')
  const answer = { HostedZone: { Id: '/hostedzone/Z1', Name: 'a.test.' }, ChangeInfo: { Id: '/change/C1' } }
  expect(short(followOns(route53, 'CreateHostedZone', {}, answer))).toEqual(
    expect.arrayContaining([
      ['GetChange', { Id: '/change/C1' }],
      ['GetHostedZone', { Id: '/hostedzone/Z1' }],
    ]),
  )
})

test('what the answer lacks comes from the input', async () => {
  const s3 = await readDescription('s3')
  const offered = followOns(s3, 'ListObjectsV2', { Bucket: 'photos' }, { Contents: [{ Key: 'a.txt' }] })
  expect(short(offered)).toEqual(expect.arrayContaining([['HeadObject', { Bucket: 'photos', Key: 'a.txt' }]]))
})

test('of several values none is chosen, and nothing that changes is offered', async () => {
  const s3 = await readDescription('s3')
  expect(followOns(s3, 'ListObjectsV2', { Bucket: 'photos' }, { Contents: [{ Key: 'a' }, { Key: 'b' }] })).toEqual([])
  const iam = await readDescription('iam')
  const offered = followOns(iam, 'CreateRole', {}, { Role: { RoleName: 'readers' } })
  expect(offered.length).toBeGreaterThan(0)
  expect(offered.filter(({ operation }) => !/^(Get|List)/.test(operation))).toEqual([])
})

test('a list without a token goes on where AWS says', async () => {
  const route53 = await readDescription('route53')
  const answer = { IsTruncated: true, NextRecordName: 'b.test.', NextRecordType: 'A' }
  expect(route53.operations['ListResourceRecordSets']?.pages).toBeUndefined()
  expect(inputBehind(route53, 'ListResourceRecordSets', { HostedZoneId: 'Z1' }, answer)).toEqual({
    ...{ HostedZoneId: 'Z1', StartRecordName: 'b.test.', StartRecordType: 'A' },
  })
  expect(inputBehind(route53, 'ListResourceRecordSets', { HostedZoneId: 'Z1' }, { IsTruncated: false })).toBeUndefined()
})
