import { describe, expect, test } from 'vitest'
import { testPool } from '../../../../tests/unit/testPool.ts'
import { hasTriggers, mayAskSecondStep } from './poolRules.ts'
import type { UserPoolSettings } from './userPools.ts'

const poolWith = (settings: Partial<UserPoolSettings>) => ({
  ...testPool,
  settings: { ...testPool.settings, ...settings },
})

describe('A second step may come', () => {
  test.each([
    ['ON', [], true],
    ['ON', ['EMAIL_OTP'], true],
    ['OPTIONAL', ['EMAIL_OTP'], true],
    ['OPTIONAL', [], false],
    ['OFF', ['EMAIL_OTP'], false],
  ] as const)('where the pool says %s and the person has switched on %j: %s', (mode, mfaSettings, expected) => {
    expect(mayAskSecondStep(poolWith({ MfaConfiguration: mode }), { mfaSettings })).toBe(expected)
  })

  test('not where it is left open and the person never chose', () => {
    expect(mayAskSecondStep(poolWith({ MfaConfiguration: 'OPTIONAL' }), {})).toBe(false)
  })
})

describe('Something stands for a trigger', () => {
  const arn = 'arn:aws:lambda:us-east-1:123456789012:function:a'
  const none = { names: new Set<string>() }

  test('where the pool names a function, whether or not one is run here', () => {
    expect(hasTriggers(poolWith({ LambdaConfig: { PreAuthentication: arn } }), none)).toBe(true)
  })

  test("where there is one of the person's own, whatever the pool names", () => {
    expect(hasTriggers(poolWith({}), { names: new Set(['preTokenGeneration']) })).toBe(true)
  })

  test('not without either', () => {
    expect(hasTriggers(poolWith({}), none)).toBe(false)
    expect(hasTriggers(poolWith({ LambdaConfig: {} }), none)).toBe(false)
  })
})
