/** ARNs of buckets and objects: no region, no account. Follows the Service Authorization Reference, "Resource types defined by Amazon S3". */

export const bucketArn = (bucket: string) => `arn:aws:s3:::${bucket}`
export const objectArn = (bucket: string, key: string) => `arn:aws:s3:::${bucket}/${key}`
