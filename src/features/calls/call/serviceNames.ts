import type { ServiceId } from '#iam/requirements/requirementsOf.ts'

/** Services as AWS calls them. */
export const serviceNames: Readonly<Record<ServiceId, string>> = {
  s3: 'S3',
  route53: 'Route 53',
  sts: 'STS',
  iam: 'IAM',
  'cognito-idp': 'Cognito user pool',
  'cognito-identity': 'Cognito identity pool',
}
