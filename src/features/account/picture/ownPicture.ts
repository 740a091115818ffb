import type { Place } from '#contract/backendOutputs.ts'
import { regionOfBucket } from '../../../aws/configuration/regionOfBucket.ts'
import type { ObjectAddress } from '../../../aws/services/s3/objectAddress.ts'

const ownIdentity = '{identityId}'
/** Without an ending: the object says of what kind it is, and one of another kind takes its place. */
const pictureName = 'profile-picture'

/** Where the picture of a person goes: to the first folder of the configuration that is theirs alone. */
export function ownPicture(places: readonly Place[], identityId: string | undefined): ObjectAddress | undefined {
  const own = places.find(({ prefix }) => prefix.includes(ownIdentity))
  if (!own || identityId === undefined) return undefined
  return {
    bucket: own.bucket,
    key: `${own.prefix.replace(ownIdentity, identityId)}${pictureName}`,
    ...(own.region !== undefined && { region: own.region }),
  }
}

/** As the attribute `picture` keeps it, which takes a URL. */
export function pictureUrl({ bucket, key }: ObjectAddress): string {
  return `s3://${bucket}/${key}`
}

/** @returns undefined for a picture that is kept elsewhere, and for none */
export function parsePictureUrl(url: string | undefined, places: readonly Place[]): ObjectAddress | undefined {
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/s.exec(url ?? '') ?? []
  if (bucket === undefined || key === undefined) return undefined
  const region = regionOfBucket({ places }, bucket)
  return { bucket, key, ...(region !== undefined && { region }) }
}
