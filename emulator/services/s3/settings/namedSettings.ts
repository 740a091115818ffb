/** Configurations that a bucket has many of: analytics, inventory, metrics and intelligent tiering (Amazon S3 API reference, "PutBucketInventoryConfiguration" and its like). */
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { readToken, writeToken } from '../continuationToken.ts'
import { malformedXml } from '../malformedXml.ts'
import {
  bucketSettings,
  dropSetting,
  keepSetting,
  type NamedSetting,
  settingOf,
  type Settings,
} from './bucketSettings.ts'

const pageSize = 100
const mostOfAKind = 1000
const validId = /^[\w.-]{1,64}$/

interface Place<Kind extends NamedSetting> {
  readonly store: Store
  readonly bucket: string
  readonly kind: Kind
}

/**
 * Keeps one under its id, in the place of the one that had it (S3-232).
 * @param given the configuration, and the id that the address names.
 * @throws AwsError TooManyConfigurations, InvalidConfigurationId, IdMismatch or MalformedXML.
 */
export function putNamed<Kind extends NamedSetting>(
  { store, bucket, kind }: Place<Kind>,
  given: { readonly id: string | undefined; readonly value: Settings[Kind] | undefined },
): void {
  const { id = '', value } = given
  if (!value) throw malformedXml('The configuration is missing')
  if (!validId.test(id)) {
    throw new AwsError('InvalidConfigurationId', 'The specified configuration id is invalid.', { status: 400 })
  }
  if (value.Id !== id) {
    if (kind !== 'inventory') throw malformedXml('Id is another one')
    throw new AwsError('IdMismatch', 'Document ID does not match the specified configuration ID.', { status: 400 })
  }
  if (settingOf(store, bucket, kind, id) === undefined) requireRoom(store, bucket, kind)
  keepSetting(store, bucket, { name: kind, value, id })
}

function requireRoom(store: Store, bucket: string, kind: NamedSetting): void {
  if (bucketSettings(store).entries({ within: [bucket, kind], limit: mostOfAKind }).length < mostOfAKind) return
  const message =
    'You are attempting to create a new configuration ' +
    `but have already reached the ${mostOfAKind.toLocaleString('en-US')}-configuration limit.`
  throw new AwsError('TooManyConfigurations', message, { status: 400 })
}

/** @throws AwsError NoSuchConfiguration */
export function getNamed<Kind extends NamedSetting>({ store, bucket, kind }: Place<Kind>, id = ''): Settings[Kind] {
  const found: Settings[Kind] | undefined = settingOf(store, bucket, kind, id)
  if (found === undefined) throw noSuchConfiguration()
  return found
}

/** @throws AwsError NoSuchConfiguration */
export function deleteNamed({ store, bucket, kind }: Place<NamedSetting>, id = ''): void {
  if (!dropSetting(store, bucket, kind, id)) throw noSuchConfiguration()
}

/**
 * A page of those of one kind, in the order of their ids; a hundred at most.
 * @throws AwsError InvalidArgument for a token that no answer gave.
 */
export function listNamed<Kind extends NamedSetting>(
  { store, bucket, kind }: Place<Kind>,
  token: string | undefined,
): {
  readonly items: Settings[Kind][]
  readonly page: {
    readonly IsTruncated: boolean
    readonly ContinuationToken?: string
    readonly NextContinuationToken?: string
  }
} {
  const from = token ? readToken(token) : ''
  const found = bucketSettings(store).entries({ within: [bucket, kind], from, limit: pageSize + 1 })
  const items = found.slice(0, pageSize).flatMap(([, document]) => document[kind] ?? [])
  const next = found[pageSize]?.[0][2]
  return {
    items,
    page: {
      IsTruncated: next !== undefined,
      ...(token && { ContinuationToken: token }),
      ...(next !== undefined && { NextContinuationToken: writeToken(next) }),
    },
  }
}

function noSuchConfiguration(): AwsError {
  return new AwsError('NoSuchConfiguration', 'The specified configuration does not exist.', { status: 404 })
}

/** One of a few words that S3 knows. @throws AwsError MalformedXML */
export function requireOneOf(value: string | undefined, known: readonly string[], what: string): void {
  if (value === undefined || !known.includes(value)) throw malformedXml(`${what} is one of ${known.join(', ')}`)
}

/** Where reports go. @throws AwsError InvalidS3DestinationBucket */
export function requireBucketArn(arn = ''): void {
  if (/^arn:aws[\w-]*:s3:::[^/]+$/.test(arn)) return
  throw new AwsError('InvalidS3DestinationBucket', 'Invalid bucket ARN.', { status: 400 })
}
