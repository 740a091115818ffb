import { expect, test } from 'vitest'
import { clientFacts } from './clientFacts.ts'
import type { Fact } from './fact.ts'
import { identityPoolFacts, roleFacts, tagFacts } from './identityPoolFacts.ts'
import { mfaFacts } from './mfaFacts.ts'
import { userPoolFacts } from './userPoolFacts.ts'

const of = (facts: readonly Fact[], label: string) => facts.find((fact) => fact.label === label)

test('a pool says how people sign in and what of it never changes, and nothing of what AWS does not tell', () => {
  const facts = userPoolFacts({
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    SchemaAttributes: [
      { Name: 'sub', Required: true },
      { Name: 'email', Required: true },
      { Name: 'custom:team', Required: false },
    ],
    Policies: { PasswordPolicy: { MinimumLength: 10, RequireNumbers: true, TemporaryPasswordValidityDays: 1 } },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Name: 'verified_phone_number', Priority: 2 },
        { Name: 'verified_email', Priority: 1 },
      ],
    },
  })
  expect(of(facts, 'People sign in with')).toMatchObject({ words: ['an e-mail address, in place of a username'] })
  expect(of(facts, 'Attributes that are required')).toMatchObject({ names: ['email'] })
  expect(of(facts, 'Attributes of its own')).toMatchObject({ names: ['custom:team'] })
  expect(of(facts, 'Passwords')?.words).toEqual([
    '10 characters or more, with a digit',
    'a temporary one is good for 1 day',
  ])
  expect(of(facts, 'A forgotten password is recovered by')?.words).toEqual([
    'a code by e-mail, then a code by text message',
  ])
  expect(facts.filter(({ fixed }) => fixed).map(({ label }) => label)).toEqual([
    'People sign in with',
    'Capital letters in names',
    'Attributes that are required',
    'Attributes of its own',
  ])
  expect(of(facts, 'Tier')).toBeUndefined()
})

test('aliases come beside a username', () => {
  expect(of(userPoolFacts({ AliasAttributes: ['email'] }), 'People sign in with')?.words).toEqual([
    'a username, or an e-mail address once it is verified',
  ])
})

test('second factors are told by who is asked and by what they are', () => {
  const facts = mfaFacts({ MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } })
  expect(of(facts, 'A second factor is asked')?.words).toEqual(['of those who have set one up'])
  expect(of(facts, 'It is')?.words).toEqual(['an authenticator app'])
  expect(of(facts, 'Passkeys')?.words).toEqual(['are not set up'])
})

test('a client tells how long its tokens live, in its own units, and never its secret', () => {
  const facts = clientFacts({
    hasSecret: true,
    IdTokenValidity: 60,
    RefreshTokenValidity: 1,
    TokenValidityUnits: { IdToken: 'minutes', RefreshToken: 'days' },
  })
  expect(of(facts, 'Tokens live')?.words).toEqual(['ID: 60 minutes', 'refresh: 1 day'])
  expect(of(facts, 'Secret')?.words?.[0]).toMatch(/^it has one/)
})

test('an identity pool tells whom it takes, how roles are chosen and what becomes a tag', () => {
  const pool = identityPoolFacts({
    AllowUnauthenticatedIdentities: true,
    CognitoIdentityProviders: [{ ProviderName: 'cognito-idp.us-east-1.amazonaws.com/p', ClientId: 'c' }],
  })
  expect(of(pool, 'Guests')?.words).toEqual(['get credentials without a sign-in'])
  expect(of(pool, 'The user pool is asked whether a sign-in still holds')?.words?.[0]).toMatch(/^no/)
  const rules = [
    { Claim: 'custom:team', MatchType: 'Equals' as const, Value: 'dns', RoleARN: 'arn:aws:iam::123456789012:role/dns' },
  ]
  expect(
    of(
      roleFacts({
        RoleMappings: { p: { Type: 'Rules', AmbiguousRoleResolution: 'Deny', RulesConfiguration: { Rules: rules } } },
      }),
      'Chosen',
    )?.words,
  ).toEqual(['custom:team Equals dns: dns', 'where that gives none, refuses'])
  expect(tagFacts({ PrincipalTags: { team: 'custom:team' } })[0]?.names).toEqual([
    'aws:PrincipalTag/team = custom:team',
  ])
  expect(tagFacts({})[0]?.words?.[0]).toMatch(/^none/)
})
