import ts from 'typescript'
import { expect, test } from 'vitest'
import { codeText } from './codeText.ts'
import { codeForms, type CodeSubject, documentCode } from './documentCode.ts'

const role = { name: 'readers', arn: 'arn:aws:iam::123456789012:role/readers' }
const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: "It's",
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: 'arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/*',
      Condition: { StringLike: { 's3:prefix': ['a"b', 'c\\d'] } },
    },
  ],
}
const subject = (kind: CodeSubject['document']['kind'], value: object | undefined, more = {}): CodeSubject => ({
  role,
  identityPoolId: 'us-east-1:1',
  document: { id: kind, kind, title: 'Folders', text: '', ...more },
  text: value ? JSON.stringify(value) : '',
})

test('a value is written as code that comes to the same value', () => {
  const { outputText } = ts.transpileModule(`export const value = ${codeText(policy)}`, {
    compilerOptions: { module: ts.ModuleKind.CommonJS },
  })
  const exports: { value?: unknown } = {}
  new Function('exports', outputText)(exports)
  expect(exports.value).toEqual(policy)
  expect(codeText(policy)).toContain("Action: ['s3:GetObject', 's3:PutObject'],")
})

const mapping = { Roles: { authenticated: role.arn }, RoleMappings: { 'p:c': { Type: 'Token' } } }

test.each([
  ['an inline policy', subject('identity', policy), ['json', 'ts', 'ts', 'sh']],
  [
    'a managed policy',
    subject('identity', policy, { arn: 'arn:aws:iam::1:policy/p' }),
    ['json', undefined, 'ts', 'sh'],
  ],
  ['a trust policy', subject('trust', policy), ['json', undefined, 'ts', 'sh']],
  ['a boundary', subject('boundary', policy), ['json', undefined, 'ts', 'sh']],
  ['no boundary', subject('boundary', undefined), ['json', undefined, 'ts', 'sh']],
  ['a bucket policy', subject('bucket', policy, { bucket: 'b' }), ['json', undefined, 'ts', 'sh']],
  ['no bucket policy', subject('bucket', undefined, { bucket: 'b' }), ['json', undefined, undefined, 'sh']],
  ['a mapping', subject('mapping', mapping), ['json', undefined, 'ts', 'sh']],
])('%s is written in every form that knows it, and the code parses', (_, given, known) => {
  for (const [at, form] of codeForms.entries()) {
    const code = documentCode(form, given)
    expect(code === undefined, form).toBe(known[at] === undefined)
    if (known[at] !== 'ts' || code === undefined) continue
    // A policy stands in a list there.
    const whole = form === 'amplify/access' ? `export const policies = [\n${code}]` : code
    expect(ts.transpileModule(whole, { reportDiagnostics: true }).diagnostics, form).toEqual([])
  }
})

test('a command quotes the document for a shell', () => {
  expect(documentCode('CLI', subject('identity', policy))).toMatch(
    /^aws iam put-role-policy --role-name readers --policy-name Folders --policy-document '/,
  )
  expect(documentCode('CLI', subject('identity', policy))).toContain(`"It'\\''s"`)
})

test.each(['identity', 'trust', 'mapping'] as const)('an emptied draft is nothing to write, of %s', (kind) => {
  expect(codeForms.map((form) => documentCode(form, subject(kind, undefined)))).toEqual([
    '',
    undefined,
    undefined,
    undefined,
  ])
})

test('what is no JSON is written in no other form', () => {
  const broken = { ...subject('identity', policy), text: '{' }
  expect(codeForms.map((form) => documentCode(form, broken))).toEqual(['{', undefined, undefined, undefined])
})
