/** `s3://team-photos/shared/plan.txt` */
export function s3Uri(bucket: string, key: string): string {
  return `s3://${bucket}/${key}`
}

/** `arn:aws:s3:::team-photos/shared/plan.txt`; of the bucket itself when the key is empty. */
export function objectArn(bucket: string, key: string): string {
  return key === '' ? `arn:aws:s3:::${bucket}` : `arn:aws:s3:::${bucket}/${key}`
}

/** The part of a key after its last slash, or its last folder's name when it ends in one. */
export function lastSegment(key: string): string {
  return key.slice(key.slice(0, -1).lastIndexOf('/') + 1)
}
