import { CreateUserCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('CreateUser is allowed with its own permission, on the ARN that the path gives', async () => {
  const clerk = await iam.userWhoMay('iam:CreateUser', 'arn:aws:iam::123456789012:user/new/*')
  const { User } = await clerk.send(
    new CreateUserCommand({ UserName: 'bob', Path: '/new/', PermissionsBoundary: administrator }),
  )
  expect(User).toMatchObject({
    UserName: 'bob',
    Path: '/new/',
    Arn: 'arn:aws:iam::123456789012:user/new/bob',
    UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
    CreateDate: expect.any(Date),
    PermissionsBoundary: { PermissionsBoundaryArn: administrator },
  })
  expect(await errorOf(clerk.send(new CreateUserCommand({ UserName: 'eve' })))).toMatchObject({ name: 'AccessDenied' })
})

test("CreateUser is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new CreateUserCommand({ UserName: 'carol' })))
  expect(refused).toEqual(iam.refusal('iam:CreateUser', 'arn:aws:iam::123456789012:user/carol'))
})

test('CreateUser refuses a name that is taken, also in other letters', async () => {
  for (const UserName of ['alice', 'Alice']) {
    expect(await errorOf(iam.root.send(new CreateUserCommand({ UserName })))).toMatchObject({
      name: 'EntityAlreadyExistsException',
      status: 409,
      message: `User with name ${UserName} already exists.`,
    })
  }
})

test('CreateUser refuses malformed input', async () => {
  for (const input of [
    { UserName: 'a b' },
    { UserName: '' },
    { UserName: 'x'.repeat(65) },
    { UserName: 'x', Path: 'x' },
  ]) {
    const problem = await errorOf(iam.root.send(new CreateUserCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('CreateUser refuses tags that stand twice', async () => {
  const Tags = [
    { Key: 'team', Value: 'a' },
    { Key: 'Team', Value: 'b' },
  ]
  expect(await errorOf(iam.root.send(new CreateUserCommand({ UserName: 'dora', Tags })))).toMatchObject({
    name: 'InvalidInputException',
    status: 400,
  })
})
