/** The bucket that all roles share, and its folders. Bucket names are unique in all of AWS: whoever deploys chooses another. */
export const bucketName = 'team-photos'
export const bucketArn = `arn:aws:s3:::${bucketName}`

/** Everyone may read it, guests too. */
export const publicPrefix = 'public/'
/** Signed-in people may read it. */
export const sharedPrefix = 'shared/'
/** One folder for each identity: `private/<identity id>/`. The variable is IAM's own. */
export const ownPrefix = 'private/${cognito-identity.amazonaws.com:sub}/'
