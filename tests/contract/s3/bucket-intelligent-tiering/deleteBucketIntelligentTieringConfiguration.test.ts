import {
  DeleteBucketIntelligentTieringConfigurationCommand,
  type DeleteBucketIntelligentTieringConfigurationCommandInput,
  GetBucketIntelligentTieringConfigurationCommand,
  type IntelligentTieringConfiguration,
  PutBucketIntelligentTieringConfigurationCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<DeleteBucketIntelligentTieringConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(new DeleteBucketIntelligentTieringConfigurationCommand({ Bucket: bucket, Id: 'one', ...input }))
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

test('allowed: takes away the one that has the id', async () => {
  await put('one')
  await put('two')
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  const get = (Id: string) =>
    room.s3.root.send(new GetBucketIntelligentTieringConfigurationCommand({ Bucket: bucket, Id }))
  expect(await errorOf(get('one'))).toMatchObject({ name: 'NoSuchConfiguration' })
  expect((await get('two')).IntelligentTieringConfiguration).toEqual(configured('two'))
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutIntelligentTieringConfiguration'))
})

test('malformed: an id that nothing has', async () => {
  expect(await errorOf(send({ Id: 'nothing' }))).toMatchObject({
    name: 'NoSuchConfiguration',
    message: 'The specified configuration does not exist.',
    $metadata: { httpStatusCode: 404 },
  })
})
