/** S3 Block Public Access of a bucket (Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage"). */

/** Its four settings. ACLs are switched off in every bucket here, so the two on ACLs have nothing to block. */
export interface PublicAccessBlock {
  readonly BlockPublicAcls: boolean
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
