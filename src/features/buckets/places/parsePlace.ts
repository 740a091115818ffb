import type { PlaceInBucket } from './placeInBucket.ts'
import { readS3Url } from './readS3Url.ts'

export type ParsedPlace =
  | ({ readonly kind: 'place' } & PlaceInBucket)
  | {
      readonly kind: 'refused'
      readonly reason: string
    }

/** Looser than the rules for new buckets: us-east-1 once allowed capitals, underscores and 255 characters (S3-003). */
const bucketName = /^[A-Za-z0-9][A-Za-z0-9._-]{2,254}$/
const bucketArn = /^arn:aws(?:-cn|-us-gov)?:s3:::([^/]+)(?:\/(.*))?$/s
const accessPointArn =
  /^(arn:aws(?:-cn|-us-gov)?:s3:([a-z0-9-]+):\d{12}:accesspoint[/:][a-z0-9-]+)(?:\/object\/(.*))?$/s

/**
 * Reads what people paste to say where they want to go: a bucket's name, `s3://`, an ARN, a URL of S3, of its console,
 * or of this console. Signatures and tokens of presigned URLs are dropped here and go nowhere (S3-002).
 * @param own where this console and its S3 endpoint are: URLs of both are read too.
 */
export function parsePlace(
  text: string,
  own: { readonly root?: string; readonly endpoint?: string | undefined } = {},
): ParsedPlace {
  const input = text.trim()
  if (input === '') return refused('Enter the name of a bucket, or an address that names one.')
  const accessPoint = accessPointArn.exec(input)
  if (accessPoint) {
    const [, bucket = '', region = '', key = ''] = accessPoint
    return { kind: 'place', bucket, key, region }
  }
  const arn = bucketArn.exec(input)
  if (arn) return named(arn[1], arn[2])
  if (/^arn:/i.test(input)) return refused('This ARN names something other than a bucket or an object in S3.')
  const uri = /^s3:\/\/([^/]*)(?:\/(.*))?$/is.exec(input)
  if (uri) return named(uri[1], uri[2])
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) {
    const place = readS3Url(input, own)
    return place
      ? named(place.bucket, place.key, place.region)
      : refused('This address does not lead to a bucket in S3.')
  }
  const path = /^([^/]+)(?:\/(.*))?$/s.exec(input)
  return path ? named(path[1], path[2]) : refused('Begin with the name of a bucket.')
}

function named(bucket = '', key = '', region?: string): ParsedPlace {
  if (bucketName.test(bucket)) return { kind: 'place', bucket, key, ...(region !== undefined && { region }) }
  if (bucket === '') return refused('The name of the bucket is missing.')
  if (/\s/.test(bucket)) return refused(`"${bucket}" is no bucket's name: it has a space in it.`)
  if (bucket.length < 3) return refused(`"${bucket}" is too short: the name of a bucket has at least 3 characters.`)
  return refused(`"${bucket.slice(0, 80)}" is no bucket's name: letters, digits, dots and hyphens are allowed.`)
}

function refused(reason: string): ParsedPlace {
  return { kind: 'refused', reason }
}
