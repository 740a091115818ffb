import { expect, test } from 'vitest'
import { inputDifference } from './inputDifference.ts'

test.each([
  [{ A: 1 }, { A: 1 }, []],
  [{ A: { B: [1, { C: 2 }] } }, { A: { B: [1, { C: 2 }] } }, []],
  [{ Changes: [{ a: 1 }] }, { Changes: [{ a: 1 }, { a: 2 }] }, ['Changes[1] was added']],
  [{ MaxKeys: 10 }, { MaxKeys: 20 }, ['MaxKeys was changed from 10 to 20']],
  [{ A: { Comment: 'one' } }, { A: {} }, ['A.Comment was removed']],
  [{ Text: 'a long sentence' }, { Text: 'another one' }, ['Text was changed']],
  [{ Password: 'hunter2' }, { Password: 'hunter3' }, ['Password was changed']],
  [{ A: 1 }, { A: [1], B: true }, ['A was changed', 'B was added']],
  [{}, JSON.parse('{"constructor":1}'), ['constructor was added']],
] as const)('%j, then %j', (before, after, words) => {
  expect(inputDifference(before, after as Record<string, unknown>)).toEqual(words)
})
