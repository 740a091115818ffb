/** The session policies of guests in the enhanced flow: what a guest may do at most, whatever the role allows. Follows the Cognito Developer Guide, "IAM roles: Access policies for unauthenticated identities". */
import type { Policy } from '../types.ts'

/**
 * AWS lists the services of this inline policy (table of February 2023) without publishing its text. KMS, SageMaker,
 * Textract and Sumerian are open in part only.
 */
const inlineScopeDown: Policy = {
  name: 'enhanced flow inline session policy',
  document: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          'appsync:*',
          'cloudwatch:*',
          'codewhisperer:*',
          'cognito-identity:*',
          'cognito-idp:*',
          'cognito-sync:*',
          'comprehend:*',
          'dynamodb:*',
          'execute-api:*',
          'firehose:*',
          'gamelift:*',
          'geo:*',
          'iot:*',
          'kinesisanalytics:*',
          'lambda:*',
          'lex:*',
          'logs:*',
          'machinelearning:*',
          'mobileanalytics:*',
          'personalize:*',
          'polly:*',
          'rekognition:*',
          's3:*',
          'sdb:*',
          'ses:*',
          'sns:*',
          'sqs:*',
          'transcribe:*',
          'translate:*',
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncrypt*',
          'kms:GenerateDataKey*',
          'sagemaker:InvokeEndpoint',
          'sumerian:View*',
          'textract:DetectDocumentText',
          'textract:AnalyzeDocument',
        ],
        Resource: '*',
      },
    ],
  },
}

/** AWS's managed policy, version of 2026-05-01; it is passed along since July 2023. */
const managedScopeDown: Policy = {
  name: 'AmazonCognitoUnAuthedIdentitiesSessionPolicy',
  arn: 'arn:aws:iam::aws:policy/AmazonCognitoUnAuthedIdentitiesSessionPolicy',
  document: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          'rum:PutRumEvents',
          'sagemaker:InvokeEndpoint',
          'polly:*',
          'comprehend:*',
          'translate:*',
          'transcribe:*',
          'rekognition:*',
          'mobiletargeting:*',
          'firehose:*',
          'personalize:*',
          'geo:GetMap*',
          'geo:ListMaps',
          'geo:SearchPlaceIndex*',
          'geo:GetPlace',
          'geo:CalculateRoute*',
          'geo:*Geofence',
          'geo:*Geofences',
          'geo:*DevicePosition*',
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncryptTo',
          'kms:ReEncryptFrom',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyPair',
          'kms:GenerateDataKeyPairWithoutPlaintext',
          'kms:GenerateDataKeyWithoutPlaintext',
        ],
        Resource: '*',
      },
    ],
  },
}

/**
 * For the `session` layer of unauthenticated identities. Their union is intersected with the role's policies: S3 stays
 * possible, Route 53, IAM and `sts:AssumeRole` do not. The basic (classic) flow has neither.
 */
export const guestSessionPolicies: readonly Policy[] = [inlineScopeDown, managedScopeDown]
