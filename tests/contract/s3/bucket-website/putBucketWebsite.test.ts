import {
  GetBucketWebsiteCommand,
  PutBucketWebsiteCommand,
  type PutBucketWebsiteCommandInput,
  type WebsiteConfiguration,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketWebsiteCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketWebsiteCommand({
      Bucket: bucket,
      WebsiteConfiguration: { IndexDocument: { Suffix: 'index.html' } },
      ...input,
    }),
  )

test('allowed: S3-228: an index document with rules, or one redirection of everything', async () => {
  const withRules: WebsiteConfiguration = {
    IndexDocument: { Suffix: 'index.html' },
    RoutingRules: [
      {
        Condition: { KeyPrefixEquals: 'docs/', HttpErrorCodeReturnedEquals: '404' },
        Redirect: { ReplaceKeyPrefixWith: 'documents/', HttpRedirectCode: '302', Protocol: 'https' },
      },
      { Redirect: { HostName: 'example.test' } },
    ],
  }
  const redirecting: WebsiteConfiguration = { RedirectAllRequestsTo: { HostName: 'example.test', Protocol: 'https' } }
  for (const WebsiteConfiguration of [withRules, redirecting]) {
    await send({ WebsiteConfiguration })
    const { $metadata, ...told } = await room.s3.root.send(new GetBucketWebsiteCommand({ Bucket: bucket }))
    expect([$metadata.httpStatusCode, told]).toEqual([200, WebsiteConfiguration])
  }
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutBucketWebsite'))
})

test('malformed: S3-228: what is neither a website nor a redirection', async () => {
  expect(await errorOf(send({ WebsiteConfiguration: {} }))).toMatchObject({
    name: 'InvalidArgument',
    message: 'A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty',
    ArgumentName: 'IndexDocument',
    ArgumentValue: 'null',
    $metadata: { httpStatusCode: 400 },
  })
  const both = { RedirectAllRequestsTo: { HostName: 'example.test' }, IndexDocument: { Suffix: 'index.html' } }
  expect(await errorOf(send({ WebsiteConfiguration: both }))).toMatchObject({
    name: 'InvalidArgument',
    ArgumentName: 'RedirectAllRequestsTo',
    ArgumentValue: 'not null',
  })
})
