import {
  type IntelligentTieringConfiguration,
  ListBucketIntelligentTieringConfigurationsCommand,
  type ListBucketIntelligentTieringConfigurationsCommandInput,
  PutBucketIntelligentTieringConfigurationCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<ListBucketIntelligentTieringConfigurationsCommandInput> = {}, client = room.s3.root) =>
  client.send(new ListBucketIntelligentTieringConfigurationsCommand({ Bucket: bucket, ...input }))
const configured = (Id: string): IntelligentTieringConfiguration => ({
  Id,
  Status: 'Enabled',
  Tierings: [
    { AccessTier: 'ARCHIVE_ACCESS', Days: 90 },
    { AccessTier: 'DEEP_ARCHIVE_ACCESS', Days: 180 },
  ],
})
const put = (Id: string) =>
  room.s3.root.send(
    new PutBucketIntelligentTieringConfigurationCommand({
      Bucket: bucket,
      Id,
      IntelligentTieringConfiguration: configured(Id),
    }),
  )

test('allowed: S3-232: a hundred a page, in the order of their ids', async () => {
  expect((await send()).IsTruncated).toBe(false)
  const ids = Array.from({ length: 101 }, (_, index) => `id-${String(index).padStart(3, '0')}`)
  for (const id of ids) await put(id)
  const first = await send()
  expect([first.IsTruncated, first.IntelligentTieringConfigurationList?.length]).toEqual([true, 100])
  const second = await send({ ContinuationToken: first.NextContinuationToken })
  expect(second.IntelligentTieringConfigurationList).toEqual([configured('id-100')])
  expect([second.IsTruncated, second.ContinuationToken]).toEqual([false, first.NextContinuationToken])
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetIntelligentTieringConfiguration'))
})

test('malformed: a token that no answer gave', async () => {
  expect(await errorOf(send({ ContinuationToken: 'made-up' }))).toMatchObject({ name: 'InvalidArgument' })
})
