/**
 * Content-MD5 and checksums of a body, from headers and trailers (Amazon S3 user guide, "Checking object integrity";
 * RFC 1864).
 */
import { malformedTrailer } from './awsChunked.ts'
import { AwsError } from './awsError.ts'
import { checksumNames, isChecksumValue } from './checksum/checksum.ts'
import type { RunningChecksums } from './checksum/runningChecksums.ts'

const prefix = 'x-amz-checksum-'
/** Not values but kinds: `x-amz-checksum-type`, `-algorithm`, `-mode`. */
const notValues = new Set(['type', 'algorithm', 'mode'])

interface Check {
  readonly name: string
  /** Undefined until the trailer says it. */
  expected: string | undefined
}

/** What a sender says of its bytes, compared with the checksums that are made of them. */
export class PayloadChecks {
  readonly #checksums: RunningChecksums
  readonly #expectedMd5: string | undefined
  readonly #checks: Check[]

  /** @param checksums of the body; those that were sent are asked for. */
  constructor(headers: Readonly<Record<string, string>>, checksums: RunningChecksums) {
    this.#checksums = checksums
    this.#expectedMd5 = md5Of(headers['content-md5'])
    if (this.#expectedMd5 !== undefined) checksums.add('md5')
    const given: string[] = []
    for (const name in headers) {
      if (name.startsWith(prefix) && !notValues.has(name.slice(prefix.length))) given.push(name)
    }
    const promised = trailerNames(headers['x-amz-trailer'])
    if (given.length + promised.length > 1) {
      throw invalid('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.')
    }
    this.#checks = [
      ...given.map((header) => this.#startCheck(header, headers[header])),
      ...promised.map((header) => this.#startCheck(header, undefined)),
    ]
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
    if (this.#expectedMd5 !== undefined) {
      const computed = this.#checksums.digestOf('md5')
      if (computed !== this.#expectedMd5) {
        throw new AwsError('BadDigest', 'The Content-MD5 you specified did not match what we received.', {
          status: 400,
          members: { ExpectedDigest: this.#expectedMd5, CalculatedDigest: computed },
        })
      }
    }
    for (const { name, expected } of this.#checks) {
      if (this.#checksums.digestOf(name) !== expected) {
        const message = `The ${name.toUpperCase()} you specified did not match the calculated checksum.`
        throw new AwsError('BadDigest', message, { status: 400 })
      }
    }
  }

  #startCheck(header: string, value: string | undefined): Check {
    const name = header.slice(prefix.length)
    if (!this.#checksums.add(name)) {
      const known = checksumNames.map((known) => known.toUpperCase()).join(', ')
      const advice = `Please try again with any of the valid types: [${known}]`
      throw invalid(`Checksum algorithm provided is unsupported. ${advice}`)
    }
    return { name, expected: value === undefined ? undefined : checkedValue(name, value) }
  }
}

function md5Of(header: string | undefined): string | undefined {
  if (header !== undefined && !isChecksumValue('md5', header)) {
    const members = { 'Content-MD5': header }
    throw new AwsError('InvalidDigest', 'The Content-MD5 you specified was invalid.', { status: 400, members })
  }
  return header
}

function trailerNames(header: string | undefined): readonly string[] {
  if (header === undefined) return []
  return header
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.startsWith(prefix))
}

function checkedValue(name: string, value: string): string {
  if (!isChecksumValue(name, value)) throw invalid(`Value for ${prefix}${name} header is invalid.`)
  return value
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidRequest', message, { status: 400 })
}
