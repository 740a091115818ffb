/**
 * Content-MD5 and checksums of a body, from headers and trailers (Amazon S3 user guide, "Checking object integrity";
 * RFC 1864).
 */
import { malformedTrailer } from './awsChunked.ts'
import { AwsError } from './awsError.ts'
import type { RunningChecksum } from './checksum/checksum.ts'
import { checksumNames, isChecksumValue, startChecksum } from './checksum/checksum.ts'

const prefix = 'x-amz-checksum-'
/** Not values but kinds: `x-amz-checksum-type`, `-algorithm`, `-mode`. */
const notValues = new Set(['type', 'algorithm', 'mode'])

interface Check {
  readonly name: string
  readonly running: RunningChecksum
  /** Undefined until the trailer says it. */
  expected: string | undefined
}

export class PayloadChecks {
  readonly verified = new Map<string, string>()
  readonly #md5: { readonly running: RunningChecksum; readonly expected: string } | undefined
  readonly #checks: Check[]

  constructor(headers: Readonly<Record<string, string>>) {
    this.#md5 = md5Of(headers['content-md5'])
    const isValue = (name: string) => name.startsWith(prefix) && !notValues.has(name.slice(prefix.length))
    const given = Object.keys(headers).filter(isValue)
    const promised = trailerNames(headers['x-amz-trailer'])
    if (given.length + promised.length > 1) {
      throw invalid('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.')
    }
    this.#checks = [
      ...given.map((header) => startCheck(header, headers[header])),
      ...promised.map((header) => startCheck(header, undefined)),
    ]
  }

  update(bytes: Uint8Array): void {
    this.#md5?.running.update(bytes)
    for (const { running } of this.#checks) running.update(bytes)
  }

  takeTrailers(trailers: ReadonlyMap<string, string>): void {
    for (const check of this.#checks) {
      if (check.expected !== undefined) continue
      const value = trailers.get(prefix + check.name)
      if (value === undefined) {
        throw malformedTrailer()
      }
      check.expected = checkedValue(check.name, value)
    }
  }

  /** Throws `BadDigest` when a value that was sent is not that of the data. */
  finish(): void {
    if (this.#md5) {
      const computed = this.#md5.running.digest()
      if (computed !== this.#md5.expected) {
        throw new AwsError('BadDigest', 'The Content-MD5 you specified did not match what we received.', {
          status: 400,
          members: { ExpectedDigest: this.#md5.expected, CalculatedDigest: computed },
        })
      }
    }
    for (const { name, running, expected } of this.#checks) {
      if (running.digest() !== expected) {
        const message = `The ${name.toUpperCase()} you specified did not match the calculated checksum.`
        throw new AwsError('BadDigest', message, { status: 400 })
      }
      this.verified.set(name, expected)
    }
  }
}

function md5Of(header: string | undefined): { running: RunningChecksum; expected: string } | undefined {
  const running = startChecksum('md5')
  if (header === undefined || !running) return undefined
  if (!isChecksumValue('md5', header)) {
    const members = { 'Content-MD5': header }
    throw new AwsError('InvalidDigest', 'The Content-MD5 you specified was invalid.', { status: 400, members })
  }
  return { running, expected: header }
}

function trailerNames(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.startsWith(prefix))
}

function startCheck(header: string, value: string | undefined): Check {
  const name = header.slice(prefix.length)
  const running = startChecksum(name)
  if (!running) {
    const known = checksumNames.map((known) => known.toUpperCase()).join(', ')
    const advice = `Please try again with any of the valid types: [${known}]`
    throw invalid(`Checksum algorithm provided is unsupported. ${advice}`)
  }
  return { name, running, expected: value === undefined ? undefined : checkedValue(name, value) }
}

function checkedValue(name: string, value: string): string {
  if (!isChecksumValue(name, value)) throw invalid(`Value for ${prefix}${name} header is invalid.`)
  return value
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidRequest', message, { status: 400 })
}
