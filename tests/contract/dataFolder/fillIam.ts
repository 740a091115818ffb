import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  type IAMClientConfig,
  PutGroupPolicyCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam'

const document = (Action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } })
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'sts:AssumeRole' },
})

/** Users, a group, a role and a policy, with keys, versions, boundaries and everything attached to everything. */
export async function fillIam(settings: IAMClientConfig): Promise<void> {
  const iam = new IAMClient(settings)
  const PolicyArn = 'arn:aws:iam::123456789012:policy/team/photographers'
  await iam.send(
    new CreatePolicyCommand({
      PolicyName: 'photographers',
      Path: '/team/',
      Description: 'Reads photos',
      PolicyDocument: document('s3:GetObject'),
      Tags: [{ Key: 'made', Value: 'by hand' }],
    }),
  )
  const second = { PolicyArn, PolicyDocument: document('s3:*'), SetAsDefault: true }
  await iam.send(new CreatePolicyVersionCommand(second))

  const UserName = 'Dora'
  const Tags = [{ Key: 'team', Value: 'north' }]
  await iam.send(new CreateUserCommand({ UserName, Path: '/team/', PermissionsBoundary: PolicyArn, Tags }))
  await iam.send(new CreateUserCommand({ UserName: 'emil' }))
  await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'own', PolicyDocument: document('sts:*') }))
  await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }))
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }))
  await iam.send(new CreateAccessKeyCommand({ UserName }))
  const inactive = { UserName, AccessKeyId: AccessKey?.AccessKeyId, Status: 'Inactive' } as const
  await iam.send(new UpdateAccessKeyCommand(inactive))

  const GroupName = 'Darkroom'
  await iam.send(new CreateGroupCommand({ GroupName }))
  await iam.send(new AddUserToGroupCommand({ GroupName, UserName }))
  await iam.send(new AddUserToGroupCommand({ GroupName, UserName: 'emil' }))
  await iam.send(new PutGroupPolicyCommand({ GroupName, PolicyName: 'print', PolicyDocument: document('s3:Put*') }))
  await iam.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn }))

  const RoleName = 'Visitor'
  const role = { RoleName, AssumeRolePolicyDocument: trust, Description: 'Comes and goes', MaxSessionDuration: 7200 }
  await iam.send(new CreateRoleCommand(role))
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'look', PolicyDocument: document('s3:List*') }))
  const boundary = { RoleName, PermissionsBoundary: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' }
  await iam.send(new PutRolePermissionsBoundaryCommand(boundary))
  await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }))
}
