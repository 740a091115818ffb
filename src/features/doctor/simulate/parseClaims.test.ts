import { expect, test } from 'vitest'
import { parseClaims } from './parseClaims.ts'

test('an object of any claims', () => {
  expect(parseClaims('{"aud":"c","cognito:groups":["a"],"n":1}')).toMatchObject({ ok: true, claims: { n: 1 } })
})

test.each([
  ['{ "aud": ', /^This is not JSON: /],
  ['', /^This is not JSON: /],
  ['[]', /^Claims are an object/],
  ['null', /^Claims are an object/],
  ['7', /^Claims are an object/],
  ['{"cognito:groups":"readers"}', /^cognito:groups is a list/],
  ['{"cognito:roles":[1]}', /^cognito:roles is a list/],
  [`{"a":"${'x'.repeat(100_001)}"}`, /longer than any token/],
])('%s says what is wrong', (text, problem) => {
  const parsed = parseClaims(text)
  expect(parsed.ok ? '' : parsed.problem).toMatch(problem)
})
