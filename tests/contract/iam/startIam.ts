/** The emulator with a user, a group, a role and a policy, and clients for people who may do one thing or nothing. */
import {
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam'
import { expect } from 'vitest'
import type { Statement } from '#iam/types.ts'
import { type Credentials, startEmulator, type TestEmulator } from '../startEmulator.ts'

const root = 'arn:aws:iam::123456789012'

/** What is there at the start. Alice has a path, which her name alone does not tell. */
export const alice = { name: 'alice', arn: `${root}:user/team/alice` }
export const staff = { name: 'staff', arn: `${root}:group/staff` }
export const deployer = { name: 'deployer', arn: `${root}:role/deployer` }
export const readBuckets = { name: 'ReadBuckets', arn: `${root}:policy/ReadBuckets` }
export const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess'

export function documentOf(...statements: Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

export const readDocument = documentOf({ Effect: 'Allow', Action: 's3:Get*', Resource: '*' })
export const trustDocument = documentOf({
  Effect: 'Allow',
  Principal: { AWS: '123456789012' },
  Action: 'sts:AssumeRole',
})
/** Not a policy, in one way for each of the things that can be wrong. */
export const malformedDocuments = [
  '{',
  '[]',
  '{"Version":"2012-10-17"}',
  '{"Version":"2020-01-01","Statement":[]}',
  documentOf({ Effect: 'allow' as 'Allow', Action: 's3:*', Resource: '*' }),
  documentOf({ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }),
]

export interface TestIam extends TestEmulator {
  /** The account owner. */
  readonly root: IAMClient
  /** A user whom nothing is allowed. */
  readonly nobody: IAMClient
  /** A new user's access key. */
  newUser(name: string, ...statements: Statement[]): Promise<Credentials>
  /** A client of a new user who may do this and nothing else. */
  userWhoMay(action: string, resource: string): Promise<IAMClient>
  /** What nobody is answered, with the id under which the evaluation is found. */
  refusal(action: string, resource: string): object
}

export async function startIam(): Promise<TestIam> {
  const emulator = await startEmulator()
  const owner = emulator.rootClient(IAMClient)
  let users = 0

  async function newUser(name: string, ...statements: Statement[]): Promise<Credentials> {
    await owner.send(new CreateUserCommand({ UserName: name }))
    if (statements.length > 0) {
      const PolicyDocument = documentOf(...statements)
      await owner.send(new PutUserPolicyCommand({ UserName: name, PolicyName: 'Own', PolicyDocument }))
    }
    const { AccessKey } = await owner.send(new CreateAccessKeyCommand({ UserName: name }))
    return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' }
  }

  await owner.send(new CreateUserCommand({ UserName: alice.name, Path: '/team/' }))
  await owner.send(new CreateGroupCommand({ GroupName: staff.name }))
  await owner.send(new CreateRoleCommand({ RoleName: deployer.name, AssumeRolePolicyDocument: trustDocument }))
  await owner.send(new CreatePolicyCommand({ PolicyName: readBuckets.name, PolicyDocument: readDocument }))
  const nobody = emulator.rootClient(IAMClient, { credentials: await newUser('nobody') })

  return {
    ...emulator,
    root: owner,
    nobody,
    newUser,
    async userWhoMay(action, resource) {
      users += 1
      const credentials = await newUser(`clerk-${users}`, { Effect: 'Allow', Action: action, Resource: resource })
      return emulator.rootClient(IAMClient, { credentials })
    },
    refusal: (action, resource) => ({
      name: 'AccessDenied',
      status: 403,
      message: expect.stringMatching(
        new RegExp(
          `^User: ${root}:user/nobody is not authorized to perform: ${action}` +
            `${resource === '*' ? '' : ` on resource: ${resource.replaceAll('*', '\\\\*')}`} ` +
            `because no identity-based policy allows the ${action} action\\. ` +
            'Go to http://\\S+ for complete details, or call the GetRequestAuthorizationDetails API ' +
            'with the following authorization id: [0-9a-z]+$',
        ),
      ),
    }),
  }
}
