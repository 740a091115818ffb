/** What of an app is not there, and what that means for its permissions: nothing is left out in silence. */
import type { StackResource } from './app.ts'
import type { Finding } from './finding.ts'
import { otherProvidersOf, triggersOf } from './layOutPools.ts'
import { flagAt, objectAt, textAt, textsAt } from './read.ts'

const laidOut = new Set([
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::IdentityPool',
  'AWS::Cognito::IdentityPoolRoleAttachment',
  'AWS::Cognito::IdentityPoolPrincipalTag',
  'AWS::Cognito::UserPoolIdentityProvider',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::ManagedPolicy',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::Route53::HostedZone',
  'AWS::Route53::RecordSet',
  'AWS::Route53::RecordSetGroup',
  'Custom::CDKBucketDeployment',
])

/** Helps CloudFormation at its work, and stands for nothing that anybody calls. */
const withoutMeaning = new Set([
  'AWS::CDK::Metadata',
  'AWS::CloudFormation::WaitConditionHandle',
  'AWS::Lambda::Permission',
  'AWS::Lambda::LayerVersion',
  'AWS::SSM::Parameter',
  'Custom::AmplifyBranchLinkerResource',
  'Custom::LogRetention',
  'Custom::S3AutoDeleteObjects',
  'Custom::S3BucketNotifications',
])

/** Type or service -> what that means. */
const meanings: Readonly<Record<string, string>> = {
  'AWS::Lambda': 'The function does not run. The statements of its role are still decided.',
  'AWS::AppSync': 'No query is answered. What policies say of appsync is still decided.',
  'AWS::DynamoDB': 'There is no table. What policies say of dynamodb is still decided.',
  'AWS::Cognito::UserPoolDomain': 'There are no hosted pages: people sign in by the form of the console.',
  'Custom::AmplifyRefAuth':
    'The app uses a user pool of somebody else. Connect the console to that one with its outputs file.',
  'Custom::AmplifySecretFetcherResource':
    'Secrets are not fetched, and none is needed: the providers and functions that they are for are not here.',
  'Custom::AmplifyDynamoDBTable': 'There is no table. What policies say of dynamodb is still decided.',
}

const triggerMeanings: Readonly<Record<string, string>> = {
  PreSignUp: 'It does not run, so nobody is refused or confirmed by it.',
  PostConfirmation: 'It does not run, so a new person is in no group that it would add.',
  PreTokenGeneration: 'It does not run, so tokens carry no claims and groups that it would add.',
  PreTokenGenerationConfig: 'It does not run, so tokens carry no claims and groups that it would add.',
  CustomMessage: 'It does not run: messages have the words of Cognito.',
}

export function notEmulated(resources: readonly StackResource[]): readonly Finding[] {
  const functionsOfTheCdk = new Set(resources.filter(isProvider).map(({ where }) => where))
  const unknown = resources.filter(
    ({ type, where }) => !laidOut.has(type) && !withoutMeaning.has(type) && !functionsOfTheCdk.has(where),
  )
  return [
    ...unknown.map(({ type, where }) => finding(`${where} (${type})`, meaningOf(type))),
    ...triggersOf(resources).map(({ where, trigger }) =>
      finding(`${where}, trigger ${trigger}`, triggerMeanings[trigger] ?? 'It does not run.'),
    ),
    ...otherProvidersOf(resources).map(({ where, provider }) =>
      finding(where, `Nobody signs in with ${provider} here. The people that are made stand in for its.`),
    ),
    ...resources
      .filter(({ type, properties }) => type === 'AWS::S3::Bucket' && isVersioned(properties))
      .map(({ where }) => finding(where, 'The bucket keeps no versions here: what is deleted or replaced is gone.')),
    ...resources
      .filter(({ type, properties }) => type === 'AWS::S3::Bucket' && properties.CorsConfiguration === undefined)
      .map(({ where }) => finding(where, 'No page can call this bucket, here as on AWS: it has no CORS rule.')),
    ...resources
      .filter(({ type, properties }) => type === 'AWS::Cognito::UserPool' && isWithoutEmail(properties))
      .map(({ where }) =>
        finding(where, 'People sign in by their e-mail address here, and not by the name that the pool wants.'),
      ),
    ...resources
      .filter(({ type, properties }) => type === 'AWS::Cognito::UserPoolClient' && flagAt(properties, 'GenerateSecret'))
      .map(({ where }) => finding(where, 'The secret of the client is not asked for.')),
  ]
}

function finding(where: string, text: string): Finding {
  return { kind: 'not emulated', where, text }
}

function meaningOf(type: string): string {
  const known = meanings[type] ?? meanings[type.split('::').slice(0, 2).join('::')]
  if (known) return known
  if (type.startsWith('Custom::')) return 'What its function would make is not there.'
  const service = type.split('::')[1]?.toLowerCase() ?? type
  return `It is not there, and nobody answers for it. What policies say of ${service} is still decided.`
}

/** Functions by which the CDK does what CloudFormation cannot, recognised by where it puts their code. */
function isProvider({ type, id }: StackResource): boolean {
  return (
    type === 'AWS::Lambda::Function' &&
    /CustomResourceProvider|BucketNotificationsHandler|CDKBucketDeployment|LogRetention/.test(id)
  )
}

function isVersioned(properties: StackResource['properties']): boolean {
  return textAt(objectAt(properties, 'VersioningConfiguration'), 'Status') === 'Enabled'
}

/** Here people sign in by their e-mail address, whatever a pool says. */
function isWithoutEmail(properties: StackResource['properties']): boolean {
  const names = [...textsAt(properties, 'UsernameAttributes'), ...textsAt(properties, 'AliasAttributes')]
  return !names.includes('email')
}
