import type { AwsConfig } from './configuration.ts'

/** The buckets in which the console has places to open, each once. */
export function bucketsOfPlaces({ places }: Pick<AwsConfig, 'places'>): readonly string[] {
  return [...new Set(places.map(({ bucket }) => bucket))]
}
