/** Two emulators that differ in nothing but the short way, and what they answer to the same bytes. */
import { createHash } from 'node:crypto'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Random } from '../../../../emulator/program/clockAndRandom.ts'
import { startEmulator, type TestEmulator } from '../../startEmulator.ts'
import type { Draft } from './draft.ts'
import { exchange, type Order, type Sent } from './exchange.ts'

export interface Compared {
  /** By the one with the short way, and by the other; without what hangs on the port. */
  readonly answers: readonly [readonly string[], readonly string[]]
  /** How many were answered by the short way of reading. */
  readonly short: number
  /** And by that of uploads. */
  readonly uploads: number
}

export interface TwoEmulators {
  readonly now: number
  readonly both: readonly [TestEmulator, TestEmulator]
  /** @param requestsAt what to send to an emulator with this port; all on one connection. */
  compare(requestsAt: (port: number) => readonly Sent[], order?: Order): Promise<Compared>
  /** How much was drawn at random by each: all that was asked for so far has its id once these are alike. */
  drawn(): readonly [number, number]
  /** The decision log's entry of a request, of both. */
  logged(requestId: string): Promise<readonly [string, string]>
  draft(port: number, change: Partial<Draft>): Draft
  /** Moves the clock of both. @param milliseconds forward */
  later(milliseconds: number): void
  close(): Promise<void>
}

export async function startTwoEmulators(): Promise<TwoEmulators> {
  const now = Math.floor(Date.now() / 1000) * 1000
  let at = now
  let short = 0
  let uploads = 0
  const [random, otherRandom] = [seededRandom(), seededRandom()]
  const clock = () => at
  const rootKey = { accessKeyId: 'AKIASHORTWAY00000000', secretAccessKey: 'short/short/short/short/short/short/shor' }
  const usual = await startEmulator({
    clock,
    rootKey,
    random,
    log: () => undefined,
    takeUpload: (own) => (request, service) =>
      own(request, service)?.then((response) => {
        if (response) uploads++
        return response
      }),
    shortWay: (own) => (request, port) => {
      const response = own(request, port)
      if (response) short++
      return response
    },
  })
  const other = await startEmulator({
    clock,
    rootKey,
    random: otherRandom,
    log: () => undefined,
    takeUpload: () => undefined,
    shortWay: () => undefined,
  })
  const both = [usual, other] as const
  for (const one of both) await putObjects(one)

  return {
    now,
    both,
    async compare(requestsAt, order) {
      const before = { short, uploads }
      const [first, second] = await Promise.all(
        both.map(async ({ port }) => {
          const answers = await exchange(port, requestsAt(port), order)
          return answers.map((text) => withoutPort(text, port))
        }),
      )
      return { answers: [first ?? [], second ?? []], short: short - before.short, uploads: uploads - before.uploads }
    },
    drawn: () => [random.drawn(), otherRandom.drawn()],
    async logged(requestId) {
      const [first = '', second = ''] = await Promise.all(
        both.map(async ({ emulator, port }) => {
          const rawPath = `/_rolecall/decisions/${requestId}`
          const request = { method: 'GET', rawPath, rawQuery: '', headers: {}, body: nothing }
          const { status, body } = await emulator.handle(request)
          return withoutPort(`${status} ${String(body)}`, port)
        }),
      )
      return [first, second]
    },
    draft: (port, change) => ({
      method: 'GET',
      path: '/team-photos/public/welcome.txt',
      query: '',
      version: '1.1',
      host: `127.0.0.1:${port}`,
      credentials: rootKey,
      at,
      day: undefined,
      region: 'us-east-1',
      service: 's3',
      terminator: 'aws4_request',
      payload: createHash('sha256').update('').digest('hex'),
      signed: [],
      unsigned: [],
      body: '',
      ...change,
    }),
    later(milliseconds) {
      at += milliseconds
    },
    async close() {
      await Promise.all(both.map((one) => one.close()))
    },
  }
}

const nothing: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {
    yield new Uint8Array(0)
  },
}

/** One with all that an answer can tell of an object, one without bytes, and two that have no short way. */
async function putObjects(emulator: TestEmulator): Promise<void> {
  const client = emulator.rootClient(S3Client)
  const put = (Key: string, Body: string | Uint8Array, more: object = {}) =>
    client.send(new PutObjectCommand({ Bucket: 'team-photos', Key, Body, ...more }))
  await put('public/described.txt', 'described', {
    ContentType: 'text/plain',
    CacheControl: 'max-age=60',
    ContentLanguage: 'en, de',
    ContentEncoding: 'identity',
    Expires: new Date('2030-01-02T03:04:05Z'),
    StorageClass: 'STANDARD_IA',
    ChecksumAlgorithm: 'SHA256',
    Metadata: { color: 'blue', Name: 'caf\u00e9', __proto__: 'x', '1': 'one' },
  })
  await put('public/empty.bin', new Uint8Array(0))
  await put('public/attached.txt', 'attached', { ContentDisposition: 'attachment; filename="a.txt"' })
  await put('public/large.bin', 'x'.repeat(100_000))
  client.destroy()
}

/** The same for both, whatever is drawn. */
function seededRandom(): Random & { drawn(): number } {
  let drawn = 0
  const bytes = (count: number) => {
    const parts: Buffer[] = []
    for (let size = 0; size < count; size += 32)
      parts.push(createHash('sha256').update(`short way ${drawn++}`).digest())
    return Buffer.concat(parts).subarray(0, count)
  }
  return {
    drawn: () => drawn,
    bytes: (count) => new Uint8Array(bytes(count)),
    uuid: () =>
      bytes(16)
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    text: (length, alphabet) => [...bytes(length)].map((byte) => alphabet[byte % alphabet.length] ?? '').join(''),
  }
}

/** The two differ in it, and in the hashes of what holds it, which a refused signature is answered with. */
function withoutPort(text: string, port: number): string {
  return text
    .replace(/(?<=<\w+Bytes>)[0-9a-f ]+/g, (bytes) => Buffer.from(bytes.replaceAll(' ', ''), 'hex').toString('latin1'))
    .replaceAll(`:${port}`, ':<port>')
    .replace(/\b[0-9a-f]{63,65}\b/gi, '<hex digits>')
}
