import { expect, test } from 'vitest'
import type { CorsQuestion } from '../../cors.ts'
import { type CorsRule, matchingCorsRule } from './corsRules.ts'

type Question = Pick<CorsQuestion, 'origin' | 'method' | 'headers'>

const question: Question = {
  origin: 'http://localhost:5173',
  method: 'PUT',
  headers: ['Content-Type', 'x-amz-meta-title'],
}
const open: CorsRule = { AllowedOrigins: ['*'], AllowedMethods: ['GET', 'PUT'], AllowedHeaders: ['*'] }

test.each<[string, CorsRule, Partial<Question>, boolean]>([
  ['everything open', open, {}, true],
  ['another method', open, { method: 'DELETE' }, false],
  ['the exact origin', { ...open, AllowedOrigins: ['https://a.test', 'http://localhost:5173'] }, {}, true],
  ['another port', { ...open, AllowedOrigins: ['http://localhost:5174'] }, {}, false],
  ['another case', { ...open, AllowedOrigins: ['http://Localhost:5173'] }, {}, false],
  ['a star in the middle', { ...open, AllowedOrigins: ['http://*:5173'] }, {}, true],
  ['a star that would have to overlap', { ...open, AllowedOrigins: ['http://localhost:51*173'] }, {}, false],
  ['a star for nothing', { ...open, AllowedOrigins: ['http://localhost*:5173'] }, {}, true],
  ['no headers allowed', { ...open, AllowedHeaders: undefined }, {}, false],
  ['no headers allowed and none asked for', { ...open, AllowedHeaders: undefined }, { headers: [] }, true],
  ['headers in another case', { ...open, AllowedHeaders: ['CONTENT-TYPE', 'X-Amz-*'] }, {}, true],
  ['one header too many', { ...open, AllowedHeaders: ['x-amz-*'] }, {}, false],
  ['an empty rule', {}, {}, false],
])('A rule with %s', (_name, rule, change, allowed) => {
  expect(matchingCorsRule([rule], { ...question, ...change }) === rule).toBe(allowed)
})

test('The first rule that matches is taken, whatever follows', () => {
  const first = { ...open, MaxAgeSeconds: 1 }
  expect(matchingCorsRule([{ ...open, AllowedMethods: ['GET'] }, first, open], question)).toBe(first)
})
