import { defineBackend } from '@aws-amplify/backend'
import { Effect, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { auth } from './auth/resource.ts'

const backend = defineBackend({ auth })
backend.auth.resources.cfnResources.cfnIdentityPool.allowUnauthenticatedIdentities = true

const stack = backend.createStack('archive')
const archive = Bucket.fromBucketName(stack, 'Archive', 'company-archive')
const { authenticatedUserIamRole, unauthenticatedUserIamRole, groups } = backend.auth.resources

unauthenticatedUserIamRole.attachInlinePolicy(
  new Policy(backend.auth.stack, 'GuestsRead', {
    statements: [new PolicyStatement({ actions: ['s3:GetObject'], resources: [`${archive.bucketArn}/open/*`] })],
  }),
)
// The rights stand on the group's role, which takes the place of this one.
authenticatedUserIamRole.attachInlinePolicy(
  new Policy(backend.auth.stack, 'NobodyElse', {
    statements: [new PolicyStatement({ effect: Effect.DENY, actions: ['s3:*'], resources: ['*'] })],
  }),
)
groups.members?.role.attachInlinePolicy(
  new Policy(backend.auth.stack, 'MembersWrite', {
    statements: [
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: [`${archive.bucketArn}/members/\${cognito-identity.amazonaws.com:sub}/*`],
      }),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }),
    ],
  }),
)
