import { expect, test } from 'vitest'
import { readDraft } from './readDraft.ts'

const identity = { kind: 'identity' } as const
const role = 'arn:aws:iam::123456789012:role/readers'

test.each([
  ['no JSON', '{', /JSON/],
  ['nothing', ' ', /must stand here/],
  ['a number', '7', /./],
  ['an element that there is none of', '{"Version":"2012-10-17","Statement":[{"Efect":"Allow"}]}', /./],
  [
    'a principal in a role’s policy',
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}]}',
    /./,
  ],
])('invalid: %s is told with what is wrong', (_, text, message) => {
  const draft = readDraft(identity, text)
  expect(draft.kind).toBe('invalid')
  expect(draft.kind === 'invalid' && draft.problems[0]?.message).toMatch(message)
})

test('an empty boundary or bucket policy is none', () => {
  expect(readDraft({ kind: 'boundary' }, '')).toEqual({ kind: 'none' })
  expect(readDraft({ kind: 'bucket' }, '\n')).toEqual({ kind: 'none' })
})

test.each([
  ['{"Roles":{"authenticated":"readers"}}', 'Roles.authenticated'],
  ['{"Roles":{},"RoleMapping":{}}', 'RoleMapping'],
  [
    `{"Roles":{},"RoleMappings":{"p":{"Type":"Rules","RulesConfiguration":{"Rules":[]}}}}`,
    'RoleMappings.p.RulesConfiguration.Rules',
  ],
])('invalid mapping: %s, at its place', (text, path) => {
  const draft = readDraft({ kind: 'mapping' }, text)
  expect(draft.kind === 'invalid' && draft.problems.map((problem) => problem.path)).toEqual([path])
})

test('a mapping is read as the pool takes it', () => {
  const roles = { Roles: { authenticated: role }, RoleMappings: { p: { Type: 'Token' } } }
  expect(readDraft({ kind: 'mapping' }, JSON.stringify(roles))).toEqual({ kind: 'mapping', roles })
})
