import { expect, test } from 'vitest'
import { StreamStart } from '../../../aws/operations/streamStart.ts'
import { bytesShown } from './bytesShown.ts'

const shown = (bytes: readonly number[], said: { type?: string; isWhole?: boolean } = {}) =>
  bytesShown(new StreamStart(new Uint8Array(bytes), { isWhole: true, ...said }))
const text = (characters: string) => [...new TextEncoder().encode(characters)]

test('text is text, also where it is cut within a character', () => {
  expect(shown(text('Grüße'))).toEqual({ kind: 'text', text: 'Grüße' })
  expect(shown(text('Grü').slice(0, 3), { type: 'text/plain', isWhole: false })).toEqual({ kind: 'text', text: 'Gr' })
})

test('a whole picture that every browser draws is a picture; one with scripts in it is text', () => {
  expect(shown([0x89, 0x50], { type: 'image/png; x=y' })).toEqual({ kind: 'picture', type: 'image/png' })
  expect(shown([0x89, 0x50], { type: 'image/png', isWhole: false }).kind).toBe('hex')
  expect(shown(text('<svg onload="x()"/>'), { type: 'image/svg+xml' }).kind).toBe('text')
})

test('other bytes are shown in hexadecimal, as many as can be read', () => {
  expect(shown([0, 0x41, 0xff])).toEqual({
    kind: 'hex',
    lines: ['00000000  00 41 ff                                         .A.'],
  })
  const long = shown(Array.from({ length: 5_000 }, () => 0))
  expect(long.kind === 'hex' && long.lines.length).toBe(64)
})

test('nothing is empty', () => {
  expect(shown([])).toEqual({ kind: 'empty' })
})
