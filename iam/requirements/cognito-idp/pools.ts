/** Requirements of the operations on a user pool itself: its settings, replicas and exported logs. Follows the Service Authorization Reference, "Actions, resources, and condition keys for Amazon Cognito User Pools". */
import { nested, nestedList, requirement, text } from '../requirement.ts'
import { tagMapContext } from '../tagging.ts'
import type { AccountTable, OperationInput, Requirement } from '../types.ts'
import { eachOnPool, onPool, passedToUserPools } from './onPool.ts'

/** The roles that send text messages, through Amazon SNS or End User Messaging. */
function smsRoles(configuration: OperationInput): readonly Requirement[] {
  return passedToUserPools(text(configuration, 'SnsCallerArn'), text(nested(configuration, 'EumsSms'), 'CallerArn'))
}

const tagsOfPool = (input: OperationInput) => tagMapContext(input, 'UserPoolTags')

/**
 * Asked on `*`, since the pool has no ARN yet. For the tags of a new pool the Service Authorization Reference lists no
 * TagResource.
 */
export function createUserPool(input: OperationInput): readonly Requirement[] {
  return [
    requirement('cognito-idp:CreateUserPool', '*', tagsOfPool(input)),
    ...smsRoles(nested(input, 'SmsConfiguration')),
  ]
}

export const cognitoIdpPools: AccountTable = {
  ...eachOnPool([
    'DeleteUserPool',
    'DescribeUserPool',
    'AddCustomAttributes',
    'GetUserPoolMfaConfig',
    'DescribeRiskConfiguration',
    'SetRiskConfiguration',
    'GetSigningCertificate',
    'GetLogDeliveryConfiguration',
    // Too new for the Service Authorization Reference; like every other operation on a pool's settings.
    'GetUserPoolSessionConfiguration',
    'SetUserPoolSessionConfiguration',
  ]),
  UpdateUserPool: onPool('UpdateUserPool', {
    context: tagsOfPool,
    besides: (input) => smsRoles(nested(input, 'SmsConfiguration')),
  }),
  SetUserPoolMfaConfig: onPool('SetUserPoolMfaConfig', {
    besides: (input) => smsRoles(nested(nested(input, 'SmsMfaConfiguration'), 'SmsConfiguration')),
  }),

  ...eachOnPool(['DeleteUserPoolReplica', 'ListUserPoolReplicas', 'UpdateUserPoolReplica']),
  /** A replica is a user pool in another region, and the API Reference asks for the permission to create one there. */
  CreateUserPoolReplica: onPool('CreateUserPoolReplica', {
    besides: (input) => [requirement('cognito-idp:CreateUserPool', '*', tagsOfPool(input))],
  }),

  SetLogDeliveryConfiguration: onPool('SetLogDeliveryConfiguration', { besides: logDelivery }),
}

const deliveries = [
  'CreateLogDelivery',
  'GetLogDelivery',
  'UpdateLogDelivery',
  'DeleteLogDelivery',
  'ListLogDeliveries',
]
const logGroups = ['PutResourcePolicy', 'DescribeResourcePolicies', 'DescribeLogGroups']

/**
 * Exported logs are delivered by CloudWatch Logs in the name of the caller. CloudWatch Logs User Guide, "Enable logging
 * from AWS services", permissions for each destination; the service-linked role of Firehose is made once in an account
 * and left to the operation.
 */
function logDelivery(input: OperationInput): readonly Requirement[] {
  const configurations = nestedList(input, 'LogConfigurations')
  if (configurations.length === 0) return []
  return [
    ...deliveries.map((name) => requirement(`logs:${name}`, '*')),
    ...configurations.flatMap((configuration) => {
      const group = text(nested(configuration, 'CloudWatchLogsConfiguration'), 'LogGroupArn')
      const bucket = text(nested(configuration, 'S3Configuration'), 'BucketArn')
      const stream = text(nested(configuration, 'FirehoseConfiguration'), 'StreamArn')
      return [
        ...(group === '' ? [] : logGroups.map((name) => requirement(`logs:${name}`, '*'))),
        ...(bucket === ''
          ? []
          : ['GetBucketPolicy', 'PutBucketPolicy'].map((name) => requirement(`s3:${name}`, bucket))),
        ...(stream === '' ? [] : [requirement('firehose:TagDeliveryStream', stream)]),
      ]
    }),
  ]
}
