import { expect, test } from 'vitest'
import { accountOf, askedActs, questionOf } from './changeWords.ts'

const signer = { name: 'operators', arn: 'arn:aws:sts::123456789012:assumed-role/operators/CognitoIdentityCredentials' }
const put = { service: 's3', operation: 'PutObject', signer } as const

test('the account is read from the session that signs, in groups of four digits', () => {
  expect(accountOf(put)).toBe('1234 5678 9012')
  expect(accountOf({ signer: { name: 'x', arn: 'arn:aws-cn:sts::000000000001:assumed-role/x/y' } })).toBe(
    '0000 0000 0001',
  )
  expect(accountOf({})).toBeUndefined()
})

test('the question names the account where it is known, and how many changes there are', () => {
  expect(questionOf([put])).toBe('Change this in AWS account 1234 5678 9012?')
  expect(questionOf([put, put])).toBe('Change these 2 things in AWS account 1234 5678 9012?')
  expect(questionOf([{ service: 's3', operation: 'PutObject' }])).toBe('Change this in AWS?')
})

test('of an act that takes many calls, one is shown', () => {
  const act = { id: 'upload-1', title: 'Upload 2 files to shared/' }
  const [one, two] = [
    { ...put, target: 'one', act },
    { ...put, target: 'two', act },
  ]
  expect(askedActs([one, two, put, put])).toEqual([one, put, put])
})
