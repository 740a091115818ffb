/** The SDK's clients, each made of a chunk that is loaded when it is first needed. */
import { ownServiceId } from '../operations/serviceRows.ts'
import type { SessionCredentials } from '../session/amplify.ts'

export interface ClientSettings {
  readonly credentials: () => Promise<SessionCredentials>
  readonly maxAttempts: number
  readonly region: string
  /** Where it is not AWS's own. */
  readonly endpoint?: string
}

export async function s3Client(settings: ClientSettings) {
  const { S3Client } = await import('@aws-sdk/client-s3')
  // Neither a bucket nor an operation may put a name before an address of numbers.
  const byPath = settings.endpoint !== undefined && { forcePathStyle: true, disableHostPrefix: true }
  return new S3Client({ ...settings, ...byPath })
}

export async function route53Client(settings: ClientSettings) {
  const { Route53Client } = await import('@aws-sdk/client-route-53')
  return new Route53Client({ ...settings })
}

export async function stsClient(settings: ClientSettings) {
  const { STSClient } = await import('@aws-sdk/client-sts')
  return new STSClient({ ...settings })
}

export async function cognitoIdpClient(settings: ClientSettings) {
  const { CognitoIdentityProviderClient } = await import('@aws-sdk/client-cognito-identity-provider')
  return new CognitoIdentityProviderClient({ ...settings })
}

export async function cognitoIdentityClient(settings: ClientSettings) {
  const { CognitoIdentityClient } = await import('@aws-sdk/client-cognito-identity')
  return new CognitoIdentityClient({ ...settings })
}

export async function iamClient(settings: ClientSettings) {
  const { IAMClient } = await import('@aws-sdk/client-iam')
  return new IAMClient({ ...settings })
}

export async function organizationsClient(settings: ClientSettings) {
  const { OrganizationsClient } = await import('@aws-sdk/client-organizations')
  return new OrganizationsClient({ ...settings })
}

export async function sqsClient(settings: ClientSettings) {
  const { SQSClient } = await import('@aws-sdk/client-sqs')
  return new SQSClient({ ...settings })
}

/** The SDK has no client of it yet. That of Access Analyzer speaks the same protocol; what it signs for is IAM, as AWS's own does. */
export async function iamToolboxClient(settings: ClientSettings) {
  const { AccessAnalyzerClient } = await import('@aws-sdk/client-accessanalyzer')
  const ofToolbox = { serviceId: ownServiceId, signingName: 'iam' }
  return new AccessAnalyzerClient({ ...settings, ...ofToolbox })
}
