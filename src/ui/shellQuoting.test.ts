import { expect, test } from 'vitest'
import { posixQuoted, posixWord, powershellQuoted } from './shellQuoting.ts'

test.each([
  ['shared/plan.txt', 'shared/plan.txt'],
  ['', "''"],
  ["it's $HOME", String.raw`'it'\''s $HOME'`],
  ["'; calc; '", String.raw`''\''; calc; '\'''`],
  ['--debug', "'--debug'"],
  ['=ls', "'=ls'"],
  ['~root', "'~root'"],
  ['a\nb', String.raw`$'a\x0ab'`],
  ["\u001b]0;x\u0007'!\\", String.raw`$'\x1b]0;x\x07\x27\x21\x5c'`],
  ['gpj.\u202eexe', String.raw`$'gpj.\xe2\x80\xaeexe'`],
  ['\u0085', String.raw`$'\xc2\x85'`],
])('Bash and zsh take %j for one word', (text, word) => {
  expect(posixWord(text)).toBe(word)
})

test('What is to be quoted always is', () => {
  expect(posixQuoted('us-east-1')).toBe("'us-east-1'")
})

test('PowerShell takes typographic quotes for quotes', () => {
  expect(powershellQuoted("'; calc; \u2019; calc; \u201b $x")).toBe("'''; calc; \u2019\u2019; calc; \u201b\u201b $x'")
})
