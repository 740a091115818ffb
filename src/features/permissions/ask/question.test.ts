import { expect, test } from 'vitest'
import { questionProblem, questionText, readQuestion } from './question.ts'

const object = 'arn:aws:s3:::team-photos/shared/plan of today.txt'

test('what was asked comes back from its text, spaces of a key too', () => {
  for (const question of [
    { action: 's3:GetObject', resource: object },
    { action: 'route53:ListHostedZones', resource: '*' },
    { action: 'cognito-idp:AdminGetUser', resource: 'arn:aws-cn:cognito-idp:cn-north-1:123456789012:userpool/x' },
  ])
    expect(readQuestion(questionText(question))).toEqual(question)
})

test.each([
  ['', object, 'action', 'Type an action'],
  ['s3:*', object, 'action', 'one action'],
  ['s3:Get?bject', object, 'action', 'one action'],
  ['GetObject', object, 'action', 'a colon between'],
  ['s3:Get Object', object, 'action', 'a colon between'],
  ['s3:GetObject', '', 'resource', 'Type an ARN'],
  ['s3:GetObject', 'team-photos', 'resource', 'begins with arn:aws:'],
  ['s3:GetObject', 'arn:aws:s3', 'resource', 'begins with arn:aws:'],
] as const)('%s on %s: the %s is told', (action, resource, of, text) => {
  const problem = questionProblem({ action, resource })
  expect(problem?.of).toBe(of)
  expect(problem?.text).toContain(text)
  expect(readQuestion(questionText({ action, resource }))).toBeUndefined()
})
