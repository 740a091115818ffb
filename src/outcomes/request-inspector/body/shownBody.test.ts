import { expect, test } from 'vitest'
import { memberNames } from '../../../aws/call/memberNames.ts'
import { noLongerKept } from '../../../aws/record/keepLight.ts'
import { redactBody } from '../../../aws/record/redact.ts'
import { shownBody } from './shownBody.ts'

const json = { 'content-type': 'application/x-amz-json-1.1' }
const binary = { 'content-type': 'application/octet-stream' }
const of = (body: string, headers: Readonly<Record<string, string>> = json) =>
  shownBody({ headers, body }, undefined, 7)

test.each([
  ['(4,096 bytes of image/png, not kept)', '4,096 bytes of image/png, not kept'],
  ['(a stream, not kept)', 'a stream, not kept'],
  [noLongerKept, 'no longer kept: newer calls took the room'],
  ['(a text that is not read here, left out)', 'a text that is not read here, left out'],
])('%s is said, and is no body', (body, note) => {
  expect(of(body)).toEqual({ note, bytes: 7, isWhole: true })
})

test('names without their values are no JSON, whatever the header says', () => {
  expect(of(memberNames('{"AuthFlow":"x"}') ?? '')).toMatchObject({ isNames: true, isWhole: true })
  expect(of('{"a":1}')).toEqual({ text: '{"a":1}', bytes: 7, isWhole: true })
})

test('a body that was cut is not whole', () => {
  expect(of(redactBody('x'.repeat(20_000)))?.isWhole).toBe(false)
})

test('of what is no text the beginning is shown, and all that is kept can be saved', () => {
  const parts = [new Uint8Array(3_000).fill(1), new Uint8Array(3_000).fill(2)]
  const body = shownBody({ headers: binary }, { bytes: parts, whole: true }, 6_000)
  expect(body?.start).toEqual(new Uint8Array([...new Uint8Array(3_000).fill(1), ...new Uint8Array(1_096).fill(2)]))
  expect(body?.parts).toEqual(parts)
})
