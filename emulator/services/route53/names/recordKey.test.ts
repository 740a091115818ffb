import { expect, test } from 'vitest'
import { recordId, recordKey, reversedText } from './recordKey.ts'

test('R53-021: keys in byte order are records by reversed labels, then type, then set identifier', () => {
  const inOrder: [name: string, type: string, setIdentifier?: string][] = [
    ['example.test.', 'NS'],
    ['example.test.', 'SOA'],
    ['\\052.example.test.', 'A'],
    ['a-b.example.test.', 'A'],
    ['a.example.test.', 'A'],
    ['a.example.test.', 'A', 'one'],
    ['a.example.test.', 'A', 'two'],
    ['a.example.test.', 'AAAA'],
    ['x.a.example.test.', 'A'],
    ['a\\056b.example.test.', 'A'],
    ['ab.example.test.', 'A'],
  ]
  const keys = inOrder.map(([name, type, setIdentifier]) => recordKey('Z1', reversedText(name), type, setIdentifier))
  const sorted = [...keys].sort((one, other) => (one.join('\0') < other.join('\0') ? -1 : 1))
  expect(sorted).toEqual(keys)
  expect(new Set(keys.map(recordId)).size).toBe(keys.length)
})
