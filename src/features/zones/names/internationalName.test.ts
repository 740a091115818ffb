import { expect, test } from 'vitest'
import { asciiName, readableName } from './internationalName.ts'

test.each([
  ['bücher', 'xn--bcher-kva'],
  ['www.bücher.example.test', 'www.xn--bcher-kva.example.test'],
  ['他们为什么不说中文', 'xn--ihqwcrb4cv8a8dqg056pqjye'],
  ['почемужеонинеговорятпорусски', 'xn--b1abfaaepdrnnbgefbadotcwatmq2g4l'],
  ['3年b組金八先生', 'xn--3b-ww4c5e180e575a65lsy2b'],
  ['*.bücher', '*.xn--bcher-kva'],
  ['📷', 'xn--tu8h'],
])('R53-040: %s is sent as %s, and read back', (name, ascii) => {
  expect(asciiName(name)).toBe(ascii)
  expect(readableName(ascii)).toBe(name)
})

test.each([
  ['BÜCHER', 'xn--bcher-kva'],
  ['bücher。example', 'xn--bcher-kva.example'],
  ['１２', '12'],
  ['plain._x', 'plain._x'],
  ['\\052', '\\052'],
  ['b ü', 'b ü'],
  ['ü/x', 'ü/x'],
  ['ü:1', 'ü:1'],
])('%s is sent as %s', (name, ascii) => expect(asciiName(name)).toBe(ascii))

test.each(['example.test', 'xn--', 'xn--a', 'xn--99999999', 'xn--bcher-kva!', 'xn--abc-'])(
  'of %s nothing else is shown',
  (name) => expect(readableName(name)).toBeUndefined(),
)
