import { describe, expect, test } from 'vitest'
import { houseSeed } from '../house/houseSeed.ts'
import { readSeedDocument } from './readSeedDocument.ts'
import { BadSeed } from './seedProblems.ts'

type Json = Record<string, unknown>

const trust = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Principal: { Federated: 'cognito-identity.amazonaws.com' },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:0b1c2d3e' } },
  },
}
const userPool = { id: 'us-east-1_Pool1', clientId: 'client1', groups: [{ name: 'crew', role: 'crew' }] }
const identityPool = { id: 'us-east-1:0b1c2d3e', authenticated: 'crew' }
const passkeyFactors = ['PASSWORD', 'WEB_AUTHN']
const roles = [{ name: 'crew', trustPolicy: trust }]
const small = { version: 1, userPool, identityPool, roles }
const reads = (policy: Json) => ({ Version: '2012-10-17', Statement: { Effect: 'Allow', ...policy } })
const person = { name: 'Sam', email: 'sam@example.test', password: 'Sam-local-1' }

/** The lines of the error; none where the document is taken. */
function problemsOf(document: unknown): readonly string[] {
  try {
    readSeedDocument(document, (path) => (path === '' ? 'seed.json' : `seed.json, ${path}`))
    return []
  } catch (problem) {
    if (problem instanceof BadSeed) return problem.message.split('\n')
    throw problem
  }
}

test("the house's own document is one, and so is the smallest", () => {
  expect(problemsOf(houseSeed)).toEqual([])
  expect(problemsOf(JSON.parse(JSON.stringify(houseSeed)))).toEqual([])
  expect(problemsOf(small)).toEqual([])
})

describe('A place and a reason are given for', () => {
  test.each<[string, unknown, string]>([
    ['no object', [], ': must be an object, not an empty list.'],
    ['a later version', { ...small, version: 2 }, ', version: must be 1, not 2.'],
    [
      'a missing id',
      { ...small, userPool: { clientId: 'client1', groups: userPool.groups } },
      ', userPool.id: is missing. It must be an id like us-east-1_AbC123xyz.',
    ],
    [
      'a member in other letters',
      { ...small, userPool: { ...userPool, ClientId: 'x' } },
      ', userPool.ClientId: must be spelled clientId.',
    ],
    [
      'first factors without the password',
      { ...small, userPool: { ...userPool, firstFactors: ['EMAIL_OTP'] } },
      ', userPool.firstFactors: must name PASSWORD besides the others: Cognito makes no pool without it.',
    ],
    [
      'passkeys for no host',
      { ...small, userPool: { ...userPool, firstFactors: ['PASSWORD', 'WEB_AUTHN'] } },
      ', userPool.passkeys: is missing, and WEB_AUTHN needs it: say for which host passkeys are made.',
    ],
    [
      'passkeys that sign nobody in',
      { ...small, userPool: { ...userPool, passkeys: { relyingPartyId: 'localhost' } } },
      ', userPool.firstFactors: must name WEB_AUTHN where there is userPool.passkeys. Add it, or take the passkeys out.',
    ],
    [
      'passkeys for an address',
      { ...small, userPool: { ...userPool, firstFactors: passkeyFactors, passkeys: { relyingPartyId: '127.0.0.1' } } },
      ', userPool.passkeys.relyingPartyId: must be a host like localhost or app.example.test, without scheme and port, not "127.0.0.1".',
    ],
    [
      'an unknown member',
      { ...small, roles: [{ ...roles[0], trust }] },
      ', roles[0].trust: is no member here. Take it out; there are name, path, trustPolicy, policies, managedPolicyArns, ' +
        'permissionsBoundary, maxSessionDuration, mayDo, mayNot.',
    ],
    ['an account', { ...small, account: 42 }, ', account: must be 12 digits, not 42.'],
    ['a region', { ...small, region: 'mars-1' }, ', region: must be a region like eu-west-1, not "mars-1".'],
    [
      'a pool of another region',
      { ...small, userPool: { ...userPool, id: 'eu-west-1_Pool1' } },
      ', userPool.id: must begin with the region: us-east-1_. Correct it, or the member region.',
    ],
    [
      'a group whose role is not there',
      { ...small, userPool: { ...userPool, groups: [{ name: 'crew', role: 'crw' }] } },
      ', userPool.groups[0].role: there is no role "crw". There are crew.',
    ],
    [
      'a role for guests that is not there',
      { ...small, identityPool: { ...identityPool, unauthenticated: 'guest' } },
      ', identityPool.unauthenticated: there is no role "guest". There are crew.',
    ],
    [
      "a rule's role that is not there",
      {
        ...small,
        identityPool: {
          ...identityPool,
          roleMapping: { type: 'Rules', rules: [{ Claim: 'email', MatchType: 'Equals', Value: 'x', role: 'boss' }] },
        },
      },
      ', identityPool.roleMapping.rules[0].role: there is no role "boss". There are crew.',
    ],
    [
      'a mapping by rules without any',
      { ...small, identityPool: { ...identityPool, roleMapping: { type: 'Rules' } } },
      ', identityPool.roleMapping.rules: a mapping by rules needs one at least. Add a rule.',
    ],
    [
      'a mapping by token with rules',
      {
        ...small,
        identityPool: {
          ...identityPool,
          roleMapping: { type: 'Token', rules: [{ Claim: 'email', MatchType: 'Equals', Value: 'x', role: 'crew' }] },
        },
      },
      ', identityPool.roleMapping.rules: a mapping by token has no rules. Take them out, or make the type "Rules".',
    ],
    [
      'two roles of one name, in other letters',
      { ...small, roles: [...roles, { name: 'Crew', trustPolicy: trust }] },
      ', roles[1].name: "Crew" is taken by roles[0].name already. Give one of them another.',
    ],
    [
      'two groups of one name',
      { ...small, userPool: { ...userPool, groups: [{ name: 'crew' }, { name: 'crew' }] } },
      ', userPool.groups[1].name: "crew" is taken by userPool.groups[0].name already. Give one of them another.',
    ],
    [
      'two buckets of one name',
      { ...small, buckets: [{ name: 'logs' }, { name: 'logs' }] },
      ', buckets[1].name: "logs" is taken by buckets[0].name already. Give one of them another.',
    ],
    [
      'two objects of one key',
      { ...small, buckets: [{ name: 'logs', objects: [1, 2].map(() => ({ key: 'a.txt', text: '' })) }] },
      ', buckets[0].objects[1].key: "a.txt" is taken by buckets[0].objects[0].key already. Give one of them another.',
    ],
    [
      'a rule for pages that S3 does not take',
      { ...small, buckets: [{ name: 'logs', corsRules: [{ AllowedOrigins: ['*.*'], AllowedMethods: ['GET'] }] }] },
      ', buckets[0].corsRules[0]: AllowedOrigin "*.*" can not have more than one wildcard.',
    ],
    [
      'a required attribute that Cognito does not have',
      { ...small, userPool: { ...userPool, requiredAttributes: ['team'] } },
      ', userPool.requiredAttributes[0]: team is no attribute of Cognito that a pool can require.',
    ],
    [
      'two people of one address',
      { ...small, people: [person, { ...person, email: 'SAM@example.test' }] },
      ', people[1].email: "SAM@example.test" is taken by people[0].email already. Give one of them another.',
    ],
    [
      "a bucket's name",
      { ...small, buckets: [{ name: 'Logs' }] },
      ', buckets[0].name: must be a name that S3 takes: 3 to 63 small letters, digits, dots and hyphens, and no reserved ' +
        'beginning or end, not "Logs".',
    ],
    [
      'a place in no bucket',
      { ...small, places: [{ bucket: 'logs', prefix: '', label: 'Logs' }] },
      ', places[0].bucket: there is no bucket "logs". Add it to buckets.',
    ],
    [
      'a policy that cannot be read',
      {
        ...small,
        roles: [
          { ...roles[0], policies: [{ name: 'P', document: reads({ Acton: 's3:*', Action: 's3:*', Resource: '*' }) }] },
        ],
      },
      ', roles[0].policies[0].document.Statement.Acton: is not an element of the policy language.',
    ],
    [
      'an ARN of AWS that AWS does not have',
      { ...small, roles: [{ ...roles[0], managedPolicyArns: ['arn:aws:iam::aws:policy/Everything'] }] },
      ', roles[0].managedPolicyArns[0]: AWS has no managed policy arn:aws:iam::aws:policy/Everything. Correct the ARN, or ' +
        'add the policy.',
    ],
    [
      'a trust policy that lets in everybody of Cognito',
      { ...small, roles: [{ ...roles[0], trustPolicy: reads({ ...trust.Statement, Condition: {} }) }] },
      ', roles[0].trustPolicy.Statement: Trust policy with trusted principal cognito-identity.amazonaws.com must evaluate, ' +
        'using StringEquals, StringLike or StringEqualsIgnoreCase, cognito-identity.amazonaws.com:aud which is not scoped ' +
        'to all.',
    ],
    [
      'a bucket policy about another bucket',
      {
        ...small,
        buckets: [
          {
            name: 'logs',
            policy: reads({
              Principal: { AWS: 'arn:aws:iam::123456789012:role/crew' },
              Action: 's3:GetObject',
              Resource: 'arn:aws:s3:::log/*',
            }),
          },
        ],
      },
      ', buckets[0].policy.Statement: arn:aws:s3:::log/* is not in this bucket.',
    ],
    [
      'a bucket policy for a role that is not there',
      {
        ...small,
        buckets: [
          {
            name: 'logs',
            policy: reads({
              Principal: { AWS: 'arn:aws:iam::123456789012:role/boss' },
              Action: 's3:GetObject',
              Resource: 'arn:aws:s3:::logs/*',
            }),
          },
        ],
      },
      ', buckets[0].policy.Statement.Principal.AWS: there is no arn:aws:iam::123456789012:role/boss. Add the role, or name ' +
        'another.',
    ],
    [
      'a public bucket policy that the bucket blocks',
      {
        ...small,
        buckets: [
          {
            name: 'logs',
            policy: reads({ Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::logs/*' }),
          },
        ],
      },
      ', buckets[0].policy: is public, and the bucket blocks that. Narrow it, or set blockPublicAccess to false.',
    ],
    [
      'people in a group that is not there',
      { ...small, people: [{ ...person, groups: ['crew', 'pilots'] }] },
      ', people[0].groups[1]: there is no group "pilots". There are crew.',
    ],
    [
      'an attribute that the pool requires',
      { ...small, userPool: { ...userPool, requiredAttributes: ['email', 'locale'] }, people: [person] },
      ', people[0].attributes: the pool requires locale. Add it.',
    ],
    [
      'an attribute that Cognito does not have',
      { ...small, people: [{ ...person, attributes: { team: 'pilots' } }] },
      ', people[0].attributes.team: is no attribute of Cognito. One of your own begins with custom: custom:team.',
    ],
  ])('%s', (_what, document, line) => {
    const found = problemsOf(document)
    expect(found).toHaveLength(1)
    expect(found[0]?.startsWith(`seed.json${line}`), found[0]).toBe(true)
  })
})

test('a password that the pool refuses is told of, and not repeated', () => {
  const [line, ...more] = problemsOf({ ...small, people: [{ ...person, password: 'secret' }] })
  expect(more).toEqual([])
  expect(line).toBe(
    'seed.json, people[0].password: Password not long enough, says the pool. Choose another, or change userPool.passwordPolicy.',
  )
  for (const password of [4711, ' Blank-4711 ']) {
    expect(problemsOf({ ...small, people: [{ ...person, password }] })).toEqual([
      'seed.json, people[0].password: must be a password of up to 256 characters, with no blank at its ends.',
    ])
  }
})

test('all problems come at once, also those of parts that are wrong otherwise, and of more than twenty the number', () => {
  const wrong = {
    ...small,
    userPool: { ...userPool, groups: [{ name: 'crew', role: 'boss' }] },
    buckets: [{ name: 'logs', size: 1 }, { name: 'logs' }],
    people: [{ ...person, groups: ['pilots'] }, { name: 'Ada' }],
  }
  expect(problemsOf(wrong).map((line) => line.split(':')[0])).toEqual([
    'seed.json, people[1].email',
    'seed.json, people[1].password',
    'seed.json, buckets[0].size',
    'seed.json, buckets[1].name',
    'seed.json, userPool.groups[0].role',
    'seed.json, people[0].groups[0]',
  ])
  const many = problemsOf({ ...small, people: Array.from({ length: 25 }, () => ({ ...person, age: 7 })) })
  expect([many.length, many.at(-1)]).toEqual([21, 'And 5 more.'])
})
