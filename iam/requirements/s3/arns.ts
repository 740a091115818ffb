/** ARNs of buckets and objects: no region, no account. Follows the Service Authorization Reference, "Resource types defined by Amazon S3". */

/** An access point stands where a bucket's name stands, by its own ARN. */
const isArn = (bucket: string) => bucket.startsWith('arn:')

export const bucketArn = (bucket: string) => (isArn(bucket) ? bucket : `arn:aws:s3:::${bucket}`)
export const objectArn = (bucket: string, key: string) =>
  isArn(bucket) ? `${bucket}/object/${key}` : `arn:aws:s3:::${bucket}/${key}`
