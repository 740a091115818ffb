/** Where a new bucket goes (Amazon S3 API reference, "CreateBucket"; "Error responses"). */
import { awsRegions } from '../../signing/awsRegions.ts'
import { AwsError } from '../../wire/awsError.ts'

/** S3's first region: it makes buckets for all others, and has no name as a constraint. */
const first = 'us-east-1'
/** The name that S3 gave to its second region, when there were two. */
const old = { name: 'EU', region: 'eu-west-1' }

/**
 * @param constraint what the request says; undefined where it says nothing.
 * @param endpoint the region whose endpoint the request reached.
 * @throws AwsError InvalidLocationConstraint for what is no region, IllegalLocationConstraintException for another one's
 * endpoint.
 */
export function newBucketRegion(constraint: string | undefined, endpoint: string): string {
  if (constraint === undefined || constraint === '') {
    if (endpoint === first) return first
    throw illegal('unspecified')
  }
  const region = constraint === old.name ? old.region : constraint
  if (!awsRegions.has(region) || region === first) {
    throw new AwsError('InvalidLocationConstraint', 'The specified location-constraint is not valid', {
      status: 400,
      members: { LocationConstraint: constraint },
    })
  }
  if (endpoint !== first && endpoint !== region) throw illegal(constraint)
  return region
}

function illegal(constraint: string): AwsError {
  const message =
    `The ${constraint} location constraint is incompatible for the region specific endpoint ` +
    'this request was sent to.'
  return new AwsError('IllegalLocationConstraintException', message, { status: 400 })
}
