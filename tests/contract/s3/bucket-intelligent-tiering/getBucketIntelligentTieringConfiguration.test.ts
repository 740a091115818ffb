import {
  GetBucketIntelligentTieringConfigurationCommand,
  type GetBucketIntelligentTieringConfigurationCommandInput,
  type IntelligentTieringConfiguration,
  PutBucketIntelligentTieringConfigurationCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketIntelligentTieringConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketIntelligentTieringConfigurationCommand({ Bucket: bucket, Id: 'one', ...input }))
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

test('allowed: tells the one that has the id', async () => {
  await put('one')
  await put('two')
  expect((await send({ Id: 'two' })).IntelligentTieringConfiguration).toEqual(configured('two'))
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetIntelligentTieringConfiguration'))
})

test('malformed: an id that nothing has', async () => {
  expect(await errorOf(send({ Id: 'nothing' }))).toMatchObject({
    name: 'NoSuchConfiguration',
    message: 'The specified configuration does not exist.',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
