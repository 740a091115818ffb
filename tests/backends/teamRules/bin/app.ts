import { App, CfnOutput, Stack } from 'aws-cdk-lib'
import * as cognito from 'aws-cdk-lib/aws-cognito'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as route53 from 'aws-cdk-lib/aws-route53'
import * as s3 from 'aws-cdk-lib/aws-s3'

const app = new App()
const stack = new Stack(app, 'Team')

const pool = new cognito.UserPool(stack, 'People', {
  selfSignUpEnabled: false,
  signInAliases: { email: true },
  standardAttributes: { email: { required: true }, fullname: { required: true } },
  passwordPolicy: { minLength: 14 },
})
const client = pool.addClient('Web', { authFlows: { userSrp: true } })
const identityPool = new cognito.CfnIdentityPool(stack, 'Identities', {
  allowUnauthenticatedIdentities: false,
  cognitoIdentityProviders: [{ clientId: client.userPoolClientId, providerName: pool.userPoolProviderName }],
})

const bucket = new s3.Bucket(stack, 'Reports', { enforceSSL: true })
const zone = new route53.PublicHostedZone(stack, 'Zone', { zoneName: 'team.test' })
new route53.TxtRecord(stack, 'Hello', { zone, recordName: 'hello', values: ['from code'] })

function role(id: string): iam.Role {
  return new iam.Role(stack, id, {
    assumedBy: new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', {
      StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPool.ref },
      'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
    }),
  })
}
const everyone = role('Everyone')
const auditors = role('Auditors')
const writers = role('Writers')
bucket.grantRead(everyone, 'open/*')
bucket.grantRead(auditors)
bucket.grantReadWrite(writers)
writers.addToPolicy(new iam.PolicyStatement({ actions: ['route53:ListHostedZones'], resources: ['*'] }))
new iam.ManagedPolicy(stack, 'Zones', {
  roles: [auditors],
  statements: [
    new iam.PolicyStatement({ actions: ['route53:ListResourceRecordSets'], resources: [zone.hostedZoneArn] }),
  ],
})

for (const [groupName, precedence] of Object.entries({ auditors: 5, writers: 1 }))
  new cognito.CfnUserPoolGroup(stack, `Group${groupName}`, { groupName, precedence, userPoolId: pool.userPoolId })

const provider = `${pool.userPoolProviderName}:${client.userPoolClientId}`
new cognito.CfnIdentityPoolRoleAttachment(stack, 'Roles', {
  identityPoolId: identityPool.ref,
  roles: { authenticated: everyone.roleArn },
  roleMappings: {
    people: {
      type: 'Rules',
      ambiguousRoleResolution: 'AuthenticatedRole',
      identityProvider: provider,
      rulesConfiguration: {
        rules: [
          { claim: 'cognito:groups', matchType: 'Contains', value: 'auditors', roleArn: auditors.roleArn },
          { claim: 'cognito:groups', matchType: 'Contains', value: 'writers', roleArn: writers.roleArn },
        ],
      },
    },
  },
})
new CfnOutput(stack, 'BucketName', { value: bucket.bucketName })
