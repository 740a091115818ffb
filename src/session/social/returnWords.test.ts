import { expect, test } from 'vitest'
import { returnWords } from './returnWords.ts'

const say = (sentence: string, values: Readonly<Record<string, string>> = {}) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

test.each([
  [{ kind: 'declined', provider: 'Apple' }, 'You are not signed in: it was declined at Apple.'],
  [{ kind: 'not begun here' }, 'This tab began no such sign-in, or it is over. Begin again.'],
  [{ kind: 'unreachable' }, 'The sign-in pages of the user pool do not answer. Begin again.'],
  [
    { kind: 'failed', provider: 'Apple', said: 'invalid_grant' },
    'You are not signed in. The answer on the way back from Apple: invalid_grant',
  ],
] as const)('%o is told in a sentence', (problem, words) => {
  expect(returnWords(problem, say)).toBe(words)
})
