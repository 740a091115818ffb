import { actionsMatching, resourceTypesOf } from '#iam/tables/actions.ts'

/** The actions of S3 that a pattern of a bucket policy covers; none for a name that S3 does not have. */
export function coveredActions(pattern: string): readonly string[] {
  return actionsMatching(pattern).filter((action) => action.startsWith('s3:'))
}

/**
 * Whether one of the actions acts on one of the resources: s3:GetObject does not act on a bucket, nor s3:ListBucket on
 * its objects.
 * @param resources ARNs of the bucket `arn`, its objects, or patterns of both.
 */
export function actOnAny(actions: readonly string[], resources: readonly string[], arn: string): boolean {
  const types = new Set(actions.flatMap((action) => resourceTypesOf(action).map(({ name }) => name)))
  return resources.some((resource) => {
    if (resource.startsWith(`${arn}/`)) return types.has('object')
    return types.has('bucket') || (resource !== arn && types.has('object'))
  })
}
