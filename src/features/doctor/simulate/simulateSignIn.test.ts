import { expect, test } from 'vitest'
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { arnOf, examinedIds, examinedPool, refusedRead, trustOf } from '../../../../tests/unit/examinedPool.ts'
import type { PoolReading } from '../read/poolReading.ts'
import { told } from '../read/told.ts'
import { simulateSignIn, type SimulationQuestion } from './simulateSignIn.ts'

const { client, provider, identityPoolId } = examinedIds
const rosa: TokenClaims = {
  sub: 'rosa',
  aud: client,
  token_use: 'id',
  'cognito:groups': ['readers'],
  'cognito:roles': [arnOf('readers')],
  'cognito:preferred_role': arnOf('readers'),
}
const simulated = (
  claims: TokenClaims | undefined,
  over: Partial<PoolReading> = {},
  more: Partial<SimulationQuestion> = {},
) => simulateSignIn({ claims, reading: examinedPool(over).reading, identityPoolId, provider, ...more })
const trusting = (document: ReturnType<typeof trustOf>) =>
  new Map([...examinedPool().reading.trust, [arnOf('readers'), told(document)] as const])

test('a sign-in that works, step by step', () => {
  expect(simulated(rosa)).toEqual({
    provider: { verdict: 'allowed', words: 'accepted' },
    by: 'by token',
    role: { words: 'readers', role: 'readers' },
    trust: { verdict: 'allowed', words: 'every condition holds' },
    tags: { words: 'none mapped' },
    credentials: { words: '60 minutes as readers' },
    session: { words: 'CognitoIdentityCredentials' },
    roleArn: arnOf('readers'),
  })
})

test('a trust policy that refuses, and the same with its correction', () => {
  const over = { trust: trusting(trustOf('unauthenticated')) }
  const before = simulated(rosa, over)
  expect(before.trust).toEqual({ verdict: 'none', words: 'refused: amr' })
  expect([before.credentials.words, before.roleArn]).toEqual(['none', undefined])
  const correction = { trust: { roleArn: arnOf('readers'), document: trustOf('authenticated') } }
  expect(simulated(rosa, over, { correction }).credentials.words).toBe('60 minutes as readers')
})

test.each([
  [{ ...rosa, aud: 'other' }, 'Token is not from a supported provider of this identity pool.'],
  [{ ...rosa, token_use: 'access' }, 'Invalid login token. Missing a required claim: aud'],
  [{ sub: 'rosa' }, 'Invalid login token. Missing a required claim: aud'],
  [{ ...rosa, iss: 'https://accounts.google.com' }, "Invalid login token. Issuer doesn't match providerName"],
] as const)('a token that the pool does not take: %j', (claims, words) => {
  expect(simulated(claims)).toMatchObject({ provider: { verdict: 'none', words }, credentials: { words: 'none' } })
})

test('a guest, where there are guests and where there are none', () => {
  expect(simulated(undefined)).toMatchObject({
    role: { role: 'guest' },
    credentials: { words: '60 minutes as guest, narrowed for guests' },
  })
  const pool = told({
    IdentityPoolId: 'p',
    IdentityPoolName: 'p',
    AllowUnauthenticatedIdentities: false,
    $metadata: {},
  })
  expect(simulated(undefined, { pool }).provider.verdict).toBe('none')
})

test('tags that are passed, and a role that does not let them through', () => {
  const tags = told({ PrincipalTags: { team: 'custom:team' } })
  const claims = { ...rosa, 'custom:team': 'fjord' }
  expect(simulated(claims, { tags })).toMatchObject({ tags: { words: 'team = fjord' }, trust: { verdict: 'none' } })
  const trust = trusting(trustOf('authenticated', { Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'] }))
  expect(simulated(claims, { tags, trust }).trust.verdict).toBe('allowed')
  expect(simulated(rosa, { tags, trust }).tags.words).toBe('none carried')
})

test('what is not told is not known, never allowed', () => {
  expect(simulated(rosa, { pool: refusedRead }).provider.verdict).toBe('unknown')
  expect(simulated(rosa, { roles: refusedRead }).credentials.verdict).toBe('unknown')
  expect(simulated(rosa, { trust: new Map() })).toMatchObject({
    trust: { verdict: 'unknown' },
    credentials: { verdict: 'unknown' },
  })
})

test('a role that is gone, and a pool that turns a tie away', () => {
  const trust = new Map([[arnOf('readers'), { kind: 'missing', callId: 'c' } as const]])
  expect(simulated(rosa, { trust }).trust).toMatchObject({ verdict: 'none' })
  const roles = told({
    Roles: {},
    RoleMappings: { [examinedIds.providerKey]: { Type: 'Token', AmbiguousRoleResolution: 'Deny' } as const },
  })
  expect(simulated({ sub: 'a', aud: client }, { roles }).role).toMatchObject({ verdict: 'none' })
})
