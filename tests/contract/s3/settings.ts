/** A bucket whose settings a test sets, and what all operations on settings answer alike. */
import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll } from 'vitest'
import { rawRequest } from '../core/rawRequest.ts'
import { signed4 } from './signByHand.ts'
import { startS3, type TestS3 } from './startS3.ts'

/** The account owner's, without any setting that somebody has set. */
export const bucket = 'settings'

/** What a bucket that is not there answers. */
export const missing = { name: 'NoSuchBucket', BucketName: 'missing', $metadata: { httpStatusCode: 404 } }

export const malformedXml = {
  name: 'MalformedXML',
  message: 'The XML you provided was not well-formed or did not validate against our published schema',
  $metadata: { httpStatusCode: 400 },
}

export interface SettingsRoom {
  readonly s3: TestS3
  /** What a guest is told who may do nothing with the bucket, or with the object of that key. */
  refused(action: string, key?: string): object
  /** The code of a setting that is put by hand; 200 or 204 where it is taken. @param query as in `{ tagging: '' }`. */
  putByHand(
    query: Readonly<Record<string, string>>,
    body: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<string>
}

/** For the whole of a test file. */
export function useSettings(): SettingsRoom {
  let s3: TestS3 | undefined
  beforeAll(async () => {
    s3 = await startS3()
    await s3.root.send(new CreateBucketCommand({ Bucket: bucket }))
  })
  afterAll(() => s3?.close())
  const started = () => {
    if (!s3) throw new Error('The emulator has not been started.')
    return s3
  }
  return {
    get s3() {
      return started()
    },
    refused: (action, key) =>
      started().refusal('guest', action, `arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}`),
    async putByHand(query, body, headers = {}) {
      const { port, emulator } = started()
      const signer = { host: `127.0.0.1:${port}`, credentials: emulator.rootKey }
      const request = signed4({ method: 'PUT', path: `/${bucket}`, query, headers }, signer)
      const answer = await rawRequest(port, { ...request, body })
      return /<Code>(\w+)</.exec(answer.body)?.[1] ?? String(answer.status)
    },
  }
}
