import type { AwsConfig } from './configuration.ts'

/** Where a bucket lives, as far as a place of the configuration says it. */
export function regionOfBucket({ places }: Pick<AwsConfig, 'places'>, bucket: unknown): string | undefined {
  return places.find((place) => place.bucket === bucket && place.region !== undefined)?.region
}
