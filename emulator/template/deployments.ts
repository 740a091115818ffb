/** `Custom::CDKBucketDeployment`: files beside the code of an app that the CDK copies into a bucket (aws-cdk-lib, `aws-s3-deployment`). */
import { type App, resourcesOf } from './app.ts'
import type { Finding } from './finding.ts'
import { flagAt, listAt, objectAt, textAt, textsAt } from './read.ts'
import { isObject, textOf } from './template.ts'

export interface Deployment {
  /** The resource, for people. */
  readonly where: string
  readonly bucket: string
  /** Empty, or ends with a slash. */
  readonly prefix: string
  /** Folders and zip files, by their paths from the app's folder. */
  readonly sources: readonly string[]
  /** Patterns of `aws s3 sync`: what is excluded is taken all the same where it is included. */
  readonly exclude: readonly string[]
  readonly include: readonly string[]
  /** For all files, instead of what their endings say. */
  readonly contentType?: string
  readonly metadata: Readonly<Record<string, string>>
}

/** @param buckets that are there */
export function deploymentsOf(app: App, buckets: readonly string[], findings: Finding[]): readonly Deployment[] {
  return resourcesOf(app)
    .filter(({ type }) => type === 'Custom::CDKBucketDeployment')
    .flatMap(({ where, properties }): readonly Deployment[] => {
      const say = (text: string) => findings.push({ kind: 'not emulated', where, text })
      const bucket = textAt(properties, 'DestinationBucketName') ?? ''
      const sources = textsAt(properties, 'SourceObjectKeys').flatMap((key) => {
        const path = app.assets.get(key.replace(/\.zip$/, ''))
        if (path === undefined) say(`Its files are not in the bucket: the app has no asset ${key}.`)
        return path === undefined ? [] : [path]
      })
      if (!buckets.includes(bucket)) {
        say(`Its files are nowhere: the bucket ${bucket} is not of this app.`)
        return []
      }
      if (flagAt(properties, 'Extract') === false) {
        say('Its files are not in the bucket: archives are not copied whole.')
        return []
      }
      const markers = listAt(properties, 'SourceMarkers')
      if (markers.some((marker) => isObject(marker) && Object.keys(marker).length > 0))
        say('Its files have marks where values stand that are known when it is deployed.')
      const prefix = (textAt(properties, 'DestinationBucketKeyPrefix') ?? '').replace(/^\/+|\/+$/g, '')
      const contentType = textAt(objectAt(properties, 'SystemMetadata'), 'content-type')
      const metadata = Object.entries(objectAt(properties, 'UserMetadata'))
      return [
        {
          where,
          bucket,
          prefix: prefix === '' ? '' : `${prefix}/`,
          sources,
          exclude: textsAt(properties, 'Exclude'),
          include: textsAt(properties, 'Include'),
          ...(contentType !== undefined && { contentType }),
          metadata: Object.fromEntries(metadata.map(([name, value]) => [name.toLowerCase(), textOf(value)])),
        },
      ]
    })
}
