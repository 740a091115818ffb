import { CompletionContext } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import type { DocumentKind } from '../documents/editedDocument.ts'
import { actionWords } from './actionInfo.ts'
import { completePolicy } from './completePolicy.ts'

const offered = {
  resources: ['arn:aws:s3:::b/*', '*'],
  roleArns: ['arn:aws:iam::123456789012:role/readers'],
  identityPoolId: 'us-east-1:1',
  prefixes: ['shared/*'],
}

/** What is offered at the bar, and what it would be put in the place of. */
function offeredAt(marked: string, kind: DocumentKind = 'identity') {
  const state = EditorState.create({ doc: marked.replace('|', ''), extensions: json() })
  const explicit = false
  const found = completePolicy(() => ({ kind, offered }))(new CompletionContext(state, marked.indexOf('|'), explicit))
  return found && { labels: found.options.map(({ label }) => label), replaced: state.sliceDoc(found.from, found.to) }
}
const inStatement = (inside: string) => `{"Statement": [{"Effect": "Allow", ${inside}}]}`

test.each<[string, string, DocumentKind, readonly string[]]>([
  ['elements', inStatement('"Res|"'), 'identity', ['Resource', 'NotResource', 'Condition']],
  ['a principal where one may stand', inStatement('"|": 1'), 'bucket', ['Principal']],
  ['an effect', '{"Statement": [{"Effect": "|"}]}', 'identity', ['Allow', 'Deny']],
  ['an action', inStatement('"Action": "s3:Del|"'), 'identity', ['s3:DeleteObject', 'route53:GetHostedZone']],
  ['an action in a list', inStatement('"Action": ["s3:GetObject", "|"]'), 'identity', ['s3:PutObject']],
  ['actions of trust alone', inStatement('"Action": "|"'), 'trust', ['sts:AssumeRoleWithWebIdentity']],
  ['a resource', inStatement('"Resource": "|"'), 'identity', offered.resources],
  ['an operator', inStatement('"Condition": {"|"}'), 'identity', ['StringLike', 'Bool']],
  [
    'a key that the statement’s action carries',
    inStatement('"Action": "s3:ListBucket", "Condition": {"StringLike": {"|": 1}}'),
    'identity',
    ['s3:prefix', 'aws:SourceIp'],
  ],
  ['a value of it', inStatement('"Condition": {"StringLike": {"s3:prefix": "|"}}'), 'identity', ['shared/*']],
  [
    'the pool',
    inStatement('"Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "|"}}'),
    'trust',
    ['us-east-1:1'],
  ],
  ['a role', '{"Roles": {"authenticated": "|"}}', 'mapping', offered.roleArns],
  ['a member of a mapping', '{"RoleMappings": {"p": {"|": 1}}}', 'mapping', ['Type']],
])('%s is offered', (_, marked, kind, wanted) => {
  expect(offeredAt(marked, kind)?.labels).toEqual(expect.arrayContaining([...wanted]))
})

test('no principal is offered in a role’s policy, and nothing outside of quotes', () => {
  expect(offeredAt(inStatement('"|": 1'))?.labels).not.toContain('Principal')
  expect(offeredAt('{"Statement": [|]}')).toBeNull()
  expect(offeredAt(inStatement('"Action": "s3:GetObject"|'))).toBeNull()
})

test('what is taken replaces the whole text between the quotes', () => {
  expect(offeredAt(inStatement('"Action": "s3:Del|eted"'))?.replaced).toBe('s3:Deleted')
})

test('an action is told by what it is asked of and what it carries', () => {
  expect(actionWords('s3:DeleteObject')).toMatch(/^Asked of an object\. \d+ keys: /)
  expect(actionWords('route53:ListHostedZones')).toContain('Asked of no resource')
})
