import { expect, test } from 'vitest'
import { examineTrust } from '#iam/lint/identity-pool/examineTrust.ts'
import { arnOf, examinedIds, trustOf } from '../../../../tests/unit/examinedPool.ts'
import { trustRows } from './trustRows.ts'

const rowsOf = (amr: string, over = {}) => {
  const { elements, reason, sid } = examineTrust({
    ...{ arn: arnOf('readers'), trustPolicy: trustOf(amr, over), claims: { sub: 'rosa' } },
    identityPoolId: examinedIds.identityPoolId,
    provider: examinedIds.provider,
  })
  const named = sid === undefined ? {} : { sid }
  return trustRows({
    kind: 'trust',
    roleArn: arnOf('readers'),
    isAllowed: false,
    effect: 'Allow',
    elements,
    reason,
    ...named,
  })
}

test('what a statement wants stands beside what came, where it does not fit', () => {
  const rows = rowsOf('unauthenticated', { Sid: 'TrustThePool' })
  expect(rows.map(({ name, isMatched }) => [name, isMatched])).toEqual([
    ['Sid', undefined],
    ['Effect', undefined],
    ['Principal', true],
    ['Action', true],
    ['aud', true],
    ['amr', false],
  ])
  expect(rows.at(-1)).toMatchObject({
    key: 'cognito-identity.amazonaws.com:amr',
    wanted: 'unauthenticated',
    carried: expect.stringMatching(/^the token carried authenticated, /),
  })
})

test('of an action that does not fit the pool’s own is told, and nothing where there is no statement', () => {
  const [action] = rowsOf('authenticated', { Action: 'sts:AssumeRole' }).filter(({ name }) => name === 'Action')
  expect(action?.carried).toBe('the pool asks with sts:AssumeRoleWithWebIdentity')
  const none = { kind: 'trust', roleArn: '', isAllowed: false, effect: 'Allow', elements: [], reason: '' } as const
  expect(trustRows(none)).toEqual([])
})
