import { CreateGroupCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('CreateGroup is allowed with its own permission', async () => {
  const clerk = await iam.userWhoMay('iam:CreateGroup', 'arn:aws:iam::123456789012:group/crews/*')
  const { Group } = await clerk.send(new CreateGroupCommand({ GroupName: 'night', Path: '/crews/' }))
  expect(Group).toMatchObject({
    GroupName: 'night',
    Path: '/crews/',
    Arn: 'arn:aws:iam::123456789012:group/crews/night',
    GroupId: expect.stringMatching(/^AGPA[A-Z2-7]{17}$/),
  })
  expect(await errorOf(iam.root.send(new CreateGroupCommand({ GroupName: 'NIGHT' })))).toEqual({
    name: 'EntityAlreadyExistsException',
    status: 409,
    message: 'Group with name NIGHT already exists.',
  })
})

test("CreateGroup is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new CreateGroupCommand({ GroupName: 'other' })))
  expect(refused).toEqual(iam.refusal('iam:CreateGroup', 'arn:aws:iam::123456789012:group/other'))
})

test('CreateGroup refuses malformed input', async () => {
  for (const input of [{ GroupName: 'a b' }, { GroupName: 'x', Path: '//x' }]) {
    const problem = await errorOf(iam.root.send(new CreateGroupCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
