import type { SeedPlace } from '../seed/seedDocument.ts'
import type { Stack } from './stack.ts'
import { isObject, type Json, textOf } from './template.ts'

/**
 * Where people keep files, from what Amplify writes among the outputs of an app: the section of Rolecall, or else the paths of its
 * buckets. Empty where the app says nothing.
 */
export function placesOfOutputs(root: Stack): readonly SeedPlace[] {
  const custom = parsed(root.output('customOutputs'))
  const own =
    isObject(custom) && isObject(custom.custom) && isObject(custom.custom.rolecall) ? custom.custom.rolecall : {}
  if (Array.isArray(own.places))
    return (own.places as readonly Json[]).filter(isObject).map((place) => ({
      bucket: textOf(place.bucket),
      prefix: textOf(place.prefix),
      label: textOf(place.label),
    }))
  const buckets = parsed(root.output('buckets'))
  return (Array.isArray(buckets) ? (buckets as readonly Json[]) : [])
    .map(parsed)
    .filter(isObject)
    .flatMap(placesOfBucket)
}

function placesOfBucket(bucket: Readonly<Record<string, Json>>): readonly SeedPlace[] {
  const { bucketName, name, paths } = bucket
  const prefixes = isObject(paths) ? Object.keys(paths) : []
  return (prefixes.length > 0 ? prefixes : ['']).map((path) => {
    // `private/${cognito-identity.amazonaws.com:sub}/*`
    const prefix = path.replace(/\*$/, '').replace(/\$\{cognito-identity\.amazonaws\.com:sub\}/g, '{identityId}')
    const words = prefix.replace('{identityId}', 'my own').replace(/\/$/, '')
    return {
      bucket: textOf(bucketName),
      prefix,
      label: [textOf(name) || textOf(bucketName), words].filter((part) => part !== '').join(': '),
    }
  })
}

function parsed(value: Json | undefined): Json {
  try {
    return JSON.parse(textOf(value)) as Json
  } catch {
    return null
  }
}
