/** Where a backend's services are asked, as the SDK's clients and Amplify address them. */
import type { Place } from '#contract/backendOutputs.ts'
import type { AwsConfig } from './configuration.ts'

/** Without a slash at its end. */
export function awsUrl(name: string, region: string): string {
  return `https://${name}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
}

/** A user pool lives in the region that its id begins with, whatever else the backend says. */
export function regionOfUserPool({ userPoolId, region }: Pick<AwsConfig, 'region' | 'userPoolId'>): string {
  return userPoolId.split('_')[0] ?? region
}

export function regionOfIdentityPool({ identityPoolId, region }: Pick<AwsConfig, 'identityPoolId' | 'region'>): string {
  return identityPoolId.split(':')[0] ?? region
}

export function userPoolUrl(config: AwsConfig): string {
  return config.endpoints?.userPool ?? awsUrl('cognito-idp', regionOfUserPool(config))
}

export function identityPoolUrl(config: AwsConfig): string {
  return config.endpoints?.identityPool ?? awsUrl('cognito-identity', regionOfIdentityPool(config))
}

/** By path where the backend has endpoints of its own, and where the name has a dot: no certificate covers it as a host. */
export function bucketUrl(
  { region: ownRegion, endpoints }: Pick<AwsConfig, 'endpoints' | 'region'>,
  { bucket, region = ownRegion }: Pick<Place, 'bucket' | 'region'>,
): string {
  if (endpoints) return `${endpoints.s3}/${encodeURIComponent(bucket)}/`
  return bucket.includes('.') ? `${awsUrl('s3', region)}/${bucket}/` : awsUrl(`${bucket}.s3`, region)
}
