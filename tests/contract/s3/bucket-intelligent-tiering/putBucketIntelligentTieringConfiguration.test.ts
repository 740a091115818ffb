import {
  GetBucketIntelligentTieringConfigurationCommand,
  type IntelligentTieringConfiguration,
  PutBucketIntelligentTieringConfigurationCommand,
  type PutBucketIntelligentTieringConfigurationCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketIntelligentTieringConfigurationCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketIntelligentTieringConfigurationCommand({
      Bucket: bucket,
      Id: 'one',
      IntelligentTieringConfiguration: configured('one'),
      ...input,
    }),
  )
const configured = (Id: string): IntelligentTieringConfiguration => ({
  Id,
  Status: 'Enabled',
  Tierings: [
    { AccessTier: 'ARCHIVE_ACCESS', Days: 90 },
    { AccessTier: 'DEEP_ARCHIVE_ACCESS', Days: 180 },
  ],
})

test('allowed: takes the place of the one that had the id', async () => {
  await send()
  const changed: IntelligentTieringConfiguration = { ...configured('one'), Filter: { Prefix: 'elsewhere/' } }
  await send({ IntelligentTieringConfiguration: changed })
  const told = await room.s3.root.send(
    new GetBucketIntelligentTieringConfigurationCommand({ Bucket: bucket, Id: 'one' }),
  )
  expect(told.IntelligentTieringConfiguration).toEqual(changed)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutIntelligentTieringConfiguration'))
})

test.each<[IntelligentTieringConfiguration, string]>([
  [{ Id: 'one', Status: 'Enabled', Tierings: [{ AccessTier: 'ARCHIVE_ACCESS', Days: 89 }] }, 'InvalidArgument'],
  [{ Id: 'one', Status: 'Enabled', Tierings: [] }, 'MalformedXML'],
  [{ Id: 'one', Status: 'On' as never, Tierings: [{ AccessTier: 'ARCHIVE_ACCESS', Days: 90 }] }, 'MalformedXML'],
  [{ Id: 'another', Status: 'Enabled', Tierings: [{ AccessTier: 'ARCHIVE_ACCESS', Days: 90 }] }, 'MalformedXML'],
])('malformed: %j is %s', async (configuration, name) => {
  expect(await errorOf(send({ IntelligentTieringConfiguration: configuration }))).toMatchObject({
    name,
    $metadata: { httpStatusCode: 400 },
  })
})

test('malformed: an id that can be none', async () => {
  const Id = 'a b'
  expect(await errorOf(send({ Id, IntelligentTieringConfiguration: configured(Id) }))).toMatchObject({
    name: 'InvalidConfigurationId',
  })
})
