/** Everything that `npm run ampx -- sandbox` and the hosted pipeline deploy. */
import { createHash } from 'node:crypto'
import { defineBackend } from '@aws-amplify/backend'
import { Aws } from 'aws-cdk-lib'
import { CfnPolicy, type CfnRole } from 'aws-cdk-lib/aws-iam'
import { CfnHostedZone } from 'aws-cdk-lib/aws-route53'
import type { CfnBucket } from 'aws-cdk-lib/aws-s3'
import type { PolicyDocument } from '../iam/types.ts'
import type { AccessRole } from './access/role.ts'
import { accessRoles } from './access/roles.ts'
import { trustPolicyOf } from './access/trust.ts'
import { auth } from './auth/resource.ts'
import { consoleOutputs } from './consoleOutputs.ts'
import { forDeployed } from './forDeployed.ts'
import { options } from './options.ts'
import { browserCors } from './storage/browserCors.ts'
import { storage } from './storage/resource.ts'

export const backend = defineBackend({ auth, storage })

const { cfnIdentityPool, cfnUserPool, cfnUserPoolClient } = backend.auth.resources.cfnResources
const bucket = backend.storage.resources.bucket

cfnIdentityPool.allowUnauthenticatedIdentities = options.guestAccess
// What the roles trust the pool for: access/trust.ts.
cfnIdentityPool.allowClassicFlow = false

// The bucket: its own encryption, nobody's public access, and pages may call it.
const cfnBucket = backend.storage.resources.cfnResources.cfnBucket as CfnBucket
cfnBucket.corsConfiguration = browserCors(options.origins)
cfnBucket.bucketEncryption = {
  serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
}
cfnBucket.publicAccessBlockConfiguration = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
}

/**
 * People read the names in the console, so they are ours and not what AWS would choose. The namespace keeps one developer's
 * sandbox apart from the next one's.
 */
function deployedName(role: string): string {
  const context = ['amplify-backend-namespace', 'amplify-backend-name', 'amplify-backend-type'].map(
    (key) => backend.stack.node.tryGetContext(key) as unknown,
  )
  return `rolecall-${createHash('sha256').update(JSON.stringify(context)).digest('hex').slice(0, 8)}-${role}`
}

/** The roles that Amplify makes: for guests, for people without a group, and one for each group. */
function cfnRoleOf({ name, givenTo }: AccessRole): CfnRole {
  const { authenticatedUserIamRole, unauthenticatedUserIamRole, groups } = backend.auth.resources
  const group = groups[name]
  const role = { guests: unauthenticatedUserIamRole, 'signed-in people': authenticatedUserIamRole, group: group?.role }[
    givenTo
  ]
  if (!role) throw new Error(`access/ has a role for the group ${name}, and auth/resource.ts no such group.`)
  return role.node.defaultChild as CfnRole
}

const access = backend.createStack('access')

const deployedArns = {
  bucket: bucket.bucketArn,
  userPool: cfnUserPool.attrArn,
  identityPool: `arn:${Aws.PARTITION}:cognito-identity:${Aws.REGION}:${Aws.ACCOUNT_ID}:identitypool/${cfnIdentityPool.ref}`,
}

const deployedRoles = accessRoles.map((role) => {
  const cfnRole = cfnRoleOf(role)
  cfnRole.roleName = deployedName(role.name)
  const roleArn = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/${cfnRole.roleName}`
  cfnRole.assumeRolePolicyDocument = trustPolicyOf(role, { identityPoolId: cfnIdentityPool.ref })
  const policies = role.policies.map(({ name, document }) => ({
    name,
    document: forDeployed(document, deployedArns),
  }))
  for (const { name, document } of policies) {
    new CfnPolicy(access, `${role.name}${name}`, {
      policyName: name,
      policyDocument: document,
      roles: [cfnRole.ref],
    })
  }
  return { role, roleArn, policies }
})

const provider = `cognito-idp.${Aws.REGION}.amazonaws.com/${cfnUserPool.ref}`

if (options.hostedZone !== undefined)
  new CfnHostedZone(backend.createStack('zones'), 'Zone', {
    name: options.hostedZone,
    hostedZoneConfig: { comment: 'Made with the backend of Rolecall' },
  })

backend.addOutput({
  custom: {
    rolecall: consoleOutputs({
      account: Aws.ACCOUNT_ID,
      bucket: { name: bucket.bucketName, policy: bucket.policy?.document.toJSON() as PolicyDocument | undefined },
      provider: `${provider}:${cfnUserPoolClient.ref}`,
      roles: deployedRoles,
    }),
  },
})
