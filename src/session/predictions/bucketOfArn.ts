/** The bucket that an ARN of S3 names, or whose object it names; undefined for any other ARN, and for a pattern of buckets. */
export function bucketOfArn(arn: string): string | undefined {
  return /^arn:[\w-]+:s3:::([^/*?]+)(?=\/|$)/.exec(arn)?.[1]
}
