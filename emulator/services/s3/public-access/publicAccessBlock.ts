/** S3 Block Public Access of a bucket (Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage"). */

/** Its four settings. The two on ACLs have nothing to block where ACLs are switched off. */
export interface PublicAccessBlock {
  /** Public ACLs are not taken. */
  readonly BlockPublicAcls: boolean
  /** What ACLs give to everybody does not count. */
  readonly IgnorePublicAcls: boolean
  /** Public bucket policies are not taken. */
  readonly BlockPublicPolicy: boolean
  /** A bucket whose policy is public serves its own account alone. */
  readonly RestrictPublicBuckets: boolean
}

/** Of every new bucket, since April 2023. */
export const blockedAtFirst: PublicAccessBlock = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
}
