import { expect, test } from 'vitest'
import { statementPositions } from './statementPositions.ts'

const at = (line: number, column: number) => ({ Line: line, Column: column })

test('A statement on one line begins at its brace and ends after it', () => {
  const text = '{"Version": "2012-10-17", "Statement": [{"Effect":"Allow"}]}'
  expect(statementPositions(text)).toEqual([{ StartPosition: at(1, 41), EndPosition: at(1, 59) }])
})

test('A statement that is no list counts as the first', () => {
  expect(statementPositions('{"Statement":{"a":[{}]}}')).toEqual([{ StartPosition: at(1, 14), EndPosition: at(1, 24) }])
})

test('Statements on lines of their own are told apart, whatever their texts hold', () => {
  const statements = ['    { "Sid": "}\\"{" },', '    {', '      "Sid": "[" }']
  const text = ['{', '  "Id": "Statement",', '  "Statement": [', ...statements, '  ]', '}'].join('\n')
  expect(statementPositions(text)).toEqual([
    { StartPosition: at(4, 5), EndPosition: at(4, 22) },
    { StartPosition: at(5, 5), EndPosition: at(6, 19) },
  ])
})
