import { expect, test } from 'vitest'
import { examinedIds, examinedPool, refusedRead } from '../../../../tests/unit/examinedPool.ts'
import { corsMembers } from '../../../aws/failures/paste/corsRule.ts'
import type { BucketCorsRule } from '../../../aws/services/s3/getBucketCors.ts'
import type { Standing } from '../../../ui/standing.ts'
import { told } from '../read/told.ts'
import { corsFinding, corsFindings } from './corsFindings.ts'

const { origin } = examinedIds
const rule = corsMembers(origin)

const cases: readonly (readonly [string, readonly BucketCorsRule[], Standing])[] = [
  ['the whole rule', [rule], 'holds'],
  ['every page', [{ ...rule, AllowedOrigins: ['*'] }], 'holds'],
  ['a star in the origin', [{ ...rule, AllowedOrigins: ['http://*:5173'] }], 'holds'],
  ['another page', [{ ...rule, AllowedOrigins: ['https://example.com'] }], 'inTheWay'],
  ['no PUT', [{ ...rule, AllowedMethods: ['GET', 'HEAD', 'POST', 'DELETE'] }], 'inTheWay'],
  ['no headers', [{ ...rule, AllowedHeaders: [] }], 'inTheWay'],
  ['no ETag', [{ ...rule, ExposeHeaders: rule.ExposeHeaders.slice(1) }], 'worthALook'],
  ['no rule', [], 'inTheWay'],
]

test.each(cases)('%s', (_what, rules, standing) => {
  expect(corsFinding('team-photos', rules, origin).standing).toBe(standing)
})

test('the fix adds one rule before those that are there, and takes itself back where that can be', () => {
  const other = { ...rule, AllowedOrigins: ['https://example.com'] }
  const { fix } = corsFinding('team-photos', [other], origin)
  expect(fix?.change?.input).toEqual({ Bucket: 'team-photos', CORSConfiguration: { CORSRules: [rule, other] } })
  expect(fix?.undo?.input).toEqual({ Bucket: 'team-photos', CORSConfiguration: { CORSRules: [other] } })
  expect(corsFinding('team-photos', [], origin).fix).not.toHaveProperty('undo')
})

test('an answer that the browser withholds is the finding itself; one that is refused is not told', () => {
  const withheld = { kind: 'silent', why: 'No rule.', isWithheld: true, callId: 'c' } as const
  const found = (one: typeof withheld | typeof refusedRead) =>
    corsFindings(examinedPool({ cors: new Map([['b', one]]) }))[0]
  expect(found(withheld)).toMatchObject({ standing: 'inTheWay', fix: { before: '' } })
  expect(found(withheld)?.fix).not.toHaveProperty('change')
  expect(found(refusedRead)?.standing).toBe('untold')
  expect(corsFindings(examinedPool({ cors: new Map([['b', told([rule])]]) }))[0]?.standing).toBe('holds')
})
