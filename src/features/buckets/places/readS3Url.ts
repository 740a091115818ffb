import type { PlaceInBucket } from './placeInBucket.ts'

/** The parts of an address as they stand in it. The browser's own parser is not used: it folds `..` in keys. */
const parts = /^https?:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i
const region = /(?<region>[a-z]{2}(?:-[a-z]+)+-\d+)/.source
/** `b.s3.eu-west-1.amazonaws.com` and its relatives: dual-stack, website, accelerated, FIPS, the old `s3-eu-west-1`. */
const s3Host = new RegExp(
  `^(?:(?<bucket>.+?)\\.)?s3(?:-website|-accelerate|-fips)?(?:\\.dualstack)?(?:[.-](?:external-1|${region}))?` +
    '\\.amazonaws\\.com(?:\\.cn)?$',
  'i',
)
const consoleHost = new RegExp(
  `^(?:${region}\\.|s3\\.)?console\\.(?:aws\\.amazon\\.com|amazonaws\\.cn|amazonaws-us-gov\\.com)$`,
  'i',
)

/**
 * Reads a URL of S3, of AWS's console, of this console (`own.root`, where it is served) or of its S3 endpoint (`own.endpoint`).
 * @returns undefined for every other address.
 */
export function readS3Url(
  url: string,
  own: { readonly root?: string; readonly endpoint?: string | undefined },
): PlaceInBucket | undefined {
  const [, host = '', path = '', query = ''] = parts.exec(url) ?? []
  if (own.endpoint !== undefined && own.endpoint !== '' && host === parts.exec(own.endpoint)?.[1]) return fromPath(path)
  const [, ownHost, ownPath = ''] = parts.exec(own.root ?? '') ?? []
  if (host === ownHost) return fromOwnPage(path, `${ownPath.replace(/\/$/, '')}/buckets`, query)

  const aws = s3Host.exec(host)?.groups
  if (aws) {
    const region = aws.region === undefined ? {} : { region: aws.region }
    if (aws.bucket !== undefined) return { bucket: aws.bucket, key: decode(path.slice(1)), ...region }
    const place = fromPath(path)
    return place && { ...place, ...region }
  }
  return fromAwsConsole(host, path, query)
}

function fromPath(path: string): PlaceInBucket | undefined {
  const [, bucket, key = ''] = /^\/([^/]+)(?:\/(.*))?$/s.exec(path) ?? []
  return bucket === undefined ? undefined : { bucket: decode(bucket), key: decode(key) }
}

function fromOwnPage(path: string, buckets: string, query: string): PlaceInBucket | undefined {
  const place = path.startsWith(`${buckets}/`) ? fromPath(path.slice(buckets.length)) : undefined
  return place && { ...place, key: new URLSearchParams(query).get('prefix') ?? place.key }
}

function fromAwsConsole(host: string, path: string, query: string): PlaceInBucket | undefined {
  const found = consoleHost.exec(host)
  const [, bucket] = /^\/s3\/(?:buckets|object)\/([^/]+)/.exec(path) ?? []
  if (!found || bucket === undefined) return undefined
  const values = new URLSearchParams(query)
  const region = values.get('region') ?? found.groups?.region
  return { bucket: decode(bucket), key: values.get('prefix') ?? '', ...(region && { region }) }
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
