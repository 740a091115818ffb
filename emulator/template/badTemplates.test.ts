/** What is wrong in a template, in JSON and in YAML: each has a name, a place and what to do, and the rest is read on. */
import { describe, expect, test } from 'vitest'
import { layOutApp } from './layOutApp.ts'
import type { Json } from './template.ts'

const pools = {
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UsernameAttributes: ['email'] } },
  Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
  Identities: { Type: 'AWS::Cognito::IdentityPool', Properties: {} },
  Attachment: {
    Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
    Properties: { IdentityPoolId: { Ref: 'Identities' }, Roles: {} },
  },
}
const bucket = (name: Json) => ({ Type: 'AWS::S3::Bucket', Properties: { BucketName: name, CorsConfiguration: {} } })
const role = (name: Json) => ({ Type: 'AWS::IAM::Role', Properties: { RoleName: name, AssumeRolePolicyDocument: {} } })

interface BadTemplate {
  readonly Resources: object
  readonly Parameters?: object
}

const written: Readonly<Record<string, (template: BadTemplate) => string>> = {
  JSON: (template) => JSON.stringify(template),
  YAML: (template) =>
    Object.entries(template)
      .map(([section, value]) => `${section}: ${JSON.stringify(value)}\n`)
      .join(''),
}

const cases: readonly (readonly [string, object, object, string])[] = [
  [
    'a function that nobody knows',
    { Files: bucket({ 'Fn::Rain': 'x' }) },
    {},
    'Files: Fn::Rain is not read. Its value stays empty; write what it comes to in its place.',
  ],
  [
    'a circle',
    { One: role({ 'Fn::Sub': 'a-${Two}' }), Two: role({ 'Fn::Sub': 'b-${One}' }) },
    {},
    'Two: The template goes in a circle: Two, Ref -> Two, Properties.RoleName -> One, Ref -> One, Properties.RoleName -> Two, Ref. CloudFormation refuses it too.',
  ],
  [
    'a parameter that nobody gives',
    { Files: bucket({ 'Fn::Sub': 'files-${Stage}' }) },
    { Parameters: { Stage: { Type: 'String' } } },
    'Files: The parameter Stage has no value and no default. It stays empty; give it a default, or pass it from the stack above.',
  ],
  [
    'a bucket of one name twice',
    { One: bucket('files'), Two: bucket('files') },
    {},
    'Two: One has the name files too. AWS makes one of them alone; give this one another name.',
  ],
  [
    'a role of one name twice, in other capitals',
    { One: role('readers'), Two: role('Readers') },
    {},
    'Two: One has the name Readers too. AWS makes one of them alone; give this one another name.',
  ],
]

describe.each(Object.entries(written))('%s', (_form, write) => {
  test.each(cases)('%s', (_what, resources, more, said) => {
    const text = write({ ...more, Resources: { ...pools, ...resources } })
    const { document, findings } = layOutApp({ read: () => text }, 'a.template')
    const problems = findings.filter(({ kind }) => kind === 'problem')
    expect(problems.map(({ where, text: why }) => `${where}: ${why}`)).toContain(said)
    const names = [...(document.buckets ?? []), ...document.roles].map(({ name }) => name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
  })

  test('ten million characters', () => {
    const text = write({ Resources: { Files: bucket('x'.repeat(10_000_000)) } })
    expect(() => layOutApp({ read: () => text }, 'a.template')).toThrow(
      /^a\.template: the template has 10,000,\d+ characters, .*Divide it into nested stacks\.$/,
    )
  })
})

test('a secret that nobody gives is no problem, and is in nothing that is laid out', () => {
  const Provider = {
    Type: 'AWS::Cognito::UserPoolIdentityProvider',
    Properties: {
      UserPoolId: { Ref: 'Pool' },
      ProviderName: 'Google',
      ProviderDetails: {
        client_id: { 'Fn::GetAtt': ['Secrets', 'GOOGLE_ID'] },
        client_secret: 'a secret that somebody wrote into the code',
      },
    },
  }
  const Secrets = { Type: 'Custom::AmplifySecretFetcherResource' }
  const text = JSON.stringify({ Resources: { ...pools, Provider, Secrets } })
  const laid = layOutApp({ read: () => text }, 'a.json')
  expect(laid.findings.map(({ kind, where }) => [kind, where])).toEqual([
    ['not emulated', 'Secrets (Custom::AmplifySecretFetcherResource)'],
    ['not emulated', 'Provider'],
  ])
  expect(JSON.stringify(laid)).not.toContain('a secret that somebody wrote')
})
