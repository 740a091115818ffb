import { expect, test } from 'vitest'
import { hasZoneFileEscape, txtFromWire, txtToWire } from './txtText.ts'

const a = (count: number) => 'a'.repeat(count)

test.each([
  ['hello world', '"hello world"'],
  ['', '""'],
  ['say "hi" \\ bye', '"say \\"hi\\" \\\\ bye"'],
  ['é', '"\\303\\251"'],
  ['tab\there', '"tab\\011here"'],
  [a(255), `"${a(255)}"`],
  [a(256), `"${a(255)}" "a"`],
  [`${a(254)}é`, `"${a(254)}" "\\303\\251"`],
  [`${a(252)}👩`, `"${a(252)}" "\\360\\237\\221\\251"`],
])('R53-045: %j is sent as quoted strings and read back', (text, wire) => {
  expect(txtToWire(text)).toBe(wire)
  expect(txtFromWire(wire)).toBe(text)
})

test.each([
  ['"a""b"', 'ab'],
  ['"a" "b"', 'ab'],
  ['not quoted', 'not quoted'],
  ['"\\377x"', '\\377x'],
])('R53-045: %s is read as %s', (wire, text) => {
  expect(txtFromWire(wire)).toBe(text)
})

test.each([
  ['v=DMARC1\\; p=none', true],
  ['say \\"hi\\"', true],
  ['v=DMARC1; p=none', false],
  ['"v=DMARC1\\; p=none"', false],
  ['C:\\temp', false],
])('of %j it is told whether a backslash came from a zone file', (text, told) => {
  expect(hasZoneFileEscape(text)).toBe(told)
})
