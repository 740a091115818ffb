/** Runs in a browser: what writing a call down adds to it. */
import { GetObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { createCall } from '../src/aws/call/call.ts'
import { createRecorder } from '../src/aws/record/recorder.ts'

/** Milliseconds of each call. */
export interface CallTimes {
  readonly plain: readonly number[]
  readonly recorded: readonly number[]
}

const warmUp = 300

export interface RecordedCallsOptions {
  readonly client: S3ClientConfig
  readonly object: { readonly Bucket: string; readonly Key: string }
  /** Of each kind. */
  readonly calls: number
  /** Calls that the record holds already. */
  readonly kept: number
}

async function compareRecording(options: RecordedCallsOptions): Promise<CallTimes> {
  const { object, calls, kept } = options
  const client = new S3Client(options.client)
  const plain = async () => {
    const { Body } = await client.send(new GetObjectCommand(object))
    await Body?.transformToByteArray()
  }
  const recorder = createRecorder(kept)
  for (let at = 0; at < kept; at++) recorder.begin({ service: 's3', operation: 'GetObject', startedAt: at })
  const credentials = { current: () => undefined, renew: () => Promise.resolve(false) }
  const call = createCall({ recorder, credentials, beside: {} })
  const recorded = async () => {
    const answer = await call(client, new GetObjectCommand(object))
    if (answer.kind !== 'done') throw new Error(`A call ended ${answer.kind}.`)
    await answer.value.Body?.transformToByteArray()
  }
  const timeOf = async (work: () => Promise<void>): Promise<number> => {
    const started = performance.now()
    await work()
    return performance.now() - started
  }
  for (let count = 0; count < warmUp; count++) {
    await plain()
    await recorded()
  }
  const times = { plain: [] as number[], recorded: [] as number[] }
  // One of each at a time, each first in turn: what slows the computer for a moment slows both.
  for (let count = 0; count < calls; count++) {
    if (count % 2 === 0) times.plain.push(await timeOf(plain))
    times.recorded.push(await timeOf(recorded))
    if (count % 2 === 1) times.plain.push(await timeOf(plain))
  }
  return times
}

Object.assign(globalThis, { compareRecording })
