/** Users of IAM as *Permissions* reads them: their own policies, those of their groups, and their boundary. */
import {
  AddUserToGroupCommand,
  CreateGroupCommand,
  CreateUserCommand,
  IAMClient,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam'
import { signOut } from 'aws-amplify/auth'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readUsers } from '../../../src/aws/services/iam/readUsers.ts'
import { userCell } from '../../../src/features/permissions/who/userCell.ts'
import { type ConsolePage, enter, startConsolePage } from './consolePage.ts'

let page: ConsolePage
beforeAll(async () => {
  page = await startConsolePage()
})
afterEach(() => signOut())
afterAll(() => page.close())

const allow = (Sid: string, Action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid, Effect: 'Allow', Action, Resource: '*' }] })

test('refused to a role that may not list them, and told to one that may', async () => {
  const iam = page.emulator.rootClient(IAMClient)
  const UserName = 'build'
  await iam.send(new CreateUserCommand({ UserName }))
  await iam.send(
    new PutUserPolicyCommand({ UserName, PolicyName: 'Own', PolicyDocument: allow('List', 's3:ListBucket') }),
  )
  await iam.send(new CreateGroupCommand({ GroupName: 'builders' }))
  await iam.send(
    new PutGroupPolicyCommand({
      GroupName: 'builders',
      PolicyName: 'Ours',
      PolicyDocument: allow('Read', 's3:GetObject'),
    }),
  )
  await iam.send(new AddUserToGroupCommand({ UserName, GroupName: 'builders' }))

  await enter('rosa', 'Rosa-local-1')
  await page.aws.session.credentials.forSigning()
  expect(await readUsers(page.aws)).toMatchObject({ kind: 'denied', denial: { action: 'iam:ListUsers' } })

  const PolicyDocument = allow('ReadUsers', 'iam:*')
  await iam.send(new PutRolePolicyCommand({ RoleName: 'readers', PolicyName: 'Users', PolicyDocument }))
  const told = await readUsers(page.aws)
  if (told.kind !== 'done') throw new Error(`It was ${told.kind}.`)
  expect(told.value.hasMore).toBe(false)
  const user = told.value.users.find(({ name }) => name === UserName)
  expect(user?.policies?.map(({ name }) => name)).toEqual(['Own', 'Ours'])
  const around = { onBucket: [], ofRole: undefined }
  const may = (action: string) =>
    user && userCell(user, { action, resource: 'arn:aws:s3:::team-photos/a' }, around).verdict
  expect([may('s3:GetObject'), may('s3:PutObject')]).toEqual(['allowed', 'none'])
})
