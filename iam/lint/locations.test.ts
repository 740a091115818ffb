import { expect, test } from 'vitest'
import { locationsIn } from './locations.ts'

const text = '{\n  "Statement": [{"Condition": {"ForAllValues:StringEquals": {"aws:x\\"y": ["a", "b"]}}}]\n}'
const locate = locationsIn(text)
const written = (path: string) => {
  const { start, end } = locate(path).span
  return text.slice(start.offset, end.offset)
}

test('a path with names, places in lists and keys that are no names', () => {
  const path = 'Statement[0].Condition["ForAllValues:StringEquals"]["aws:x\\"y"][1]'
  expect(locate(path)).toEqual({
    path: [
      { value: 'Statement' },
      { index: 0 },
      { value: 'Condition' },
      { value: 'ForAllValues:StringEquals' },
      { value: 'aws:x"y' },
      { index: 1 },
    ],
    span: {
      start: { line: 2, column: 79, offset: 81 },
      end: { line: 2, column: 82, offset: 84 },
    },
  })
  expect(written(path)).toBe('"b"')
})

test('what is missing is at what would hold it', () => {
  expect(written('Statement[0].Condition.Null')).toBe('{"ForAllValues:StringEquals": {"aws:x\\"y": ["a", "b"]}}')
  expect(locate('')).toMatchObject({ path: [], span: { start: { line: 1, column: 0, offset: 0 } } })
  expect(written('Version')).toBe(text)
})
