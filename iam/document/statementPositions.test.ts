import { expect, test } from 'vitest'
import { statementPositions } from './statementPositions.ts'

const at = (line: number, column: number) => ({ line, column })

test('a statement on one line begins at its brace and ends after it', () => {
  const text = '{"Version": "2012-10-17", "Statement": [{"Effect":"Allow"}]}'
  expect(statementPositions(text)).toEqual([{ start: at(1, 41), end: at(1, 59) }])
})

test('a statement that is no list counts as the first', () => {
  expect(statementPositions('{"Statement":{"a":[{}]}}')).toEqual([{ start: at(1, 14), end: at(1, 24) }])
})

test('statements on lines of their own are told apart, whatever their texts hold', () => {
  const statements = ['    { "Sid": "}\\"{" },', '    {', '      "Sid": "[" }']
  const text = ['{', '  "Id": "Statement",', '  "Statement": [', ...statements, '  ]', '}'].join('\n')
  expect(statementPositions(text)).toEqual([
    { start: at(4, 5), end: at(4, 22) },
    { start: at(5, 5), end: at(6, 19) },
  ])
})

test('of two members Statement the last counts, as in JSON.parse', () => {
  expect(statementPositions('{"Statement":[{},{}],"Statement":[{}]}')).toEqual([{ start: at(1, 35), end: at(1, 37) }])
})
