import type { RecordedService } from '../../../aws/operations/serviceRows.ts'

/** Services as AWS calls them. */
export const serviceNames: Readonly<Record<RecordedService, string>> = {
  s3: 'S3',
  route53: 'Route 53',
  sts: 'STS',
  iam: 'IAM',
  'cognito-idp': 'Cognito user pool',
  'cognito-identity': 'Cognito identity pool',
  organizations: 'Organizations',
  sqs: 'SQS',
  'iam-toolbox': 'IAM Toolbox',
}
