import { expect, test } from 'vitest'
import { verdictWord } from './verdictWord.ts'

test.each([
  ['s3', 'A', 'allowed'],
  ['cognito-idp', undefined, 'answered'],
  ['cognito-idp', 'A', 'allowed'],
  ['cognito-identity', undefined, 'answered'],
] as const)(
  'a call of %s with the access key %s was %s: policies are asked of what a role signs',
  (service, accessKeyId, word) => {
    expect(verdictWord({ service, outcome: 'done', ...(accessKeyId && { accessKeyId }) })).toBe(word)
  },
)
