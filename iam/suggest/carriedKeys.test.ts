import { expect, test } from 'vitest'
import { actionsMatching, conditionKeysOf, knownService } from '../tables/actions.ts'
import { sameConditionKey } from '../tables/conditionKeys.ts'
import { canCarry, isServiceKey } from './carriedKeys.ts'

test('what is said to carry a key does, by the tables of actions', () => {
  const actions = actionsMatching('*')
  const keys = [...new Set(actions.flatMap(conditionKeysOf))].filter((key) => !/[<$]/.test(key))
  const pairs = actions.flatMap((action) =>
    keys.filter((key) => isServiceKey(action, key) && canCarry(action, key)).map((key) => [action, key] as const),
  )
  expect(pairs.length).toBeGreaterThan(20)
  expect(
    pairs.filter(([action, key]) => !conditionKeysOf(action).some((defined) => sameConditionKey(defined, key))),
  ).toEqual([])
})

test.each(['s3:prefix', 's3:delimiter', 's3:max-keys', 'route53:ChangeResourceRecordSetsActions'])(
  'every action of the tables that carries %s is known to',
  (key) => {
    const carriers = actionsMatching('*').filter((action) => conditionKeysOf(action).includes(key))
    expect(carriers.length).toBeGreaterThan(0)
    expect(carriers.filter((action) => !canCarry(action, key))).toEqual([])
  },
)

test('keys of every request are carried by all, tags by none that is not known to', () => {
  expect(canCarry('s3:GetBucketLocation', 'aws:SourceIp')).toBe(true)
  expect(canCarry('s3:GetBucketLocation', 'AWS:TagKeys')).toBe(false)
  expect(canCarry('s3:GetBucketLocation', 'aws:RequestTag/team')).toBe(false)
  expect(knownService('kms') || canCarry('kms:Decrypt', 'kms:ViaService')).toBe(false)
})
