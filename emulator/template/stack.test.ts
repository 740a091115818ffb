import { expect, test } from 'vitest'
import { Stack } from './stack.ts'
import type { Surroundings } from './stackFacts.ts'
import type { Json, Template } from './template.ts'

function surroundings(): Surroundings {
  return {
    account: '123456789012',
    region: 'eu-west-1',
    partition: 'aws',
    exports: new Map<string, Json>([['shared-name', 'from another stack']]),
    findings: [],
    nested: () => undefined,
  }
}

const template: Template = {
  Parameters: {
    Stage: { Type: 'String', Default: 'prod' },
    Zones: { Type: 'CommaDelimitedList', Default: 'a, b' },
    Missing: { Type: 'String' },
    Flag: { Type: 'String', Default: 'true' },
  },
  Mappings: { Sizes: { prod: { days: 30 } } },
  Conditions: {
    IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    IsTest: { 'Fn::Not': [{ Condition: 'IsProd' }] },
    IsTrue: { 'Fn::Equals': [{ Ref: 'Flag' }, true] },
    Either: { 'Fn::Or': [{ Condition: 'IsTest' }, { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'IsProd' }] }] },
  },
  Resources: {
    Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'files' } },
    Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'readers', Path: '/team/' } },
    Topic: { Type: 'AWS::SNS::Topic' },
    Later: { Type: 'AWS::S3::Bucket', Condition: 'IsTest' },
  },
}

function valueOf(value: Json, { parameters = {} }: { parameters?: Readonly<Record<string, Json>> } = {}) {
  const around = surroundings()
  const stack = new Stack('', template, parameters, around)
  return { value: stack.plain(value, 'Here'), findings: around.findings }
}

test.each<[string, Json, Json]>([
  ['Ref of a parameter', { Ref: 'Stage' }, 'prod'],
  ['Ref of a list', { Ref: 'Zones' }, ['a', 'b']],
  ['Ref of a resource', { Ref: 'Files' }, 'files'],
  [
    'pseudo parameters',
    { 'Fn::Sub': '${AWS::Partition} ${AWS::AccountId} ${AWS::Region} ${AWS::URLSuffix}' },
    'aws 123456789012 eu-west-1 amazonaws.com',
  ],
  ['Fn::GetAtt', { 'Fn::GetAtt': ['Role', 'Arn'] }, 'arn:aws:iam::123456789012:role/team/readers'],
  ['Fn::GetAtt, short', { 'Fn::GetAtt': 'Files.Arn' }, 'arn:aws:s3:::files'],
  ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }]] }, 'a-prod'],
  ['Fn::Join of a list', { 'Fn::Join': ['+', { Ref: 'Zones' }] }, 'a+b'],
  [
    'Fn::Sub with names of its own',
    { 'Fn::Sub': ['${A}/${Files.Arn}/${!Kept}', { A: { Ref: 'Stage' } }] },
    'prod/arn:aws:s3:::files/${Kept}',
  ],
  [
    'a policy variable in Fn::Sub',
    { 'Fn::Sub': '${Files}/${!cognito-identity.amazonaws.com:sub}/*' },
    'files/${cognito-identity.amazonaws.com:sub}/*',
  ],
  ['Fn::Select and Fn::Split', { 'Fn::Select': ['1', { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
  ['Fn::If', { 'Fn::If': ['IsProd', 'yes', 'no'] }, 'yes'],
  ['a condition between a text and what YAML makes of it', { 'Fn::If': ['IsTrue', 1, 2] }, 1],
  ['conditions of conditions', { 'Fn::If': ['Either', { 'Fn::If': ['IsTest', 1, 2] }, 3] }, 2],
  ['AWS::NoValue', { a: { Ref: 'AWS::NoValue' }, b: [{ Ref: 'AWS::NoValue' }, 1] }, { b: [1] }],
  ['Fn::FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'days'] }, 30],
  ['Fn::ImportValue', { 'Fn::ImportValue': 'shared-name' }, 'from another stack'],
  ['Fn::Base64', { 'Fn::Base64': 'text' }, 'dGV4dA=='],
  ['Fn::FindInMap with a default', { 'Fn::FindInMap': ['Sizes', 'dev', 'days', { DefaultValue: 7 }] }, 7],
  ['Fn::Cidr', { 'Fn::Cidr': ['10.0.0.0/16', 2, '8'] }, ['10.0.0.0/24', '10.0.1.0/24']],
  ['Fn::Length', { 'Fn::Length': { Ref: 'Zones' } }, 2],
  ['Fn::ToJsonString', { 'Fn::ToJsonString': { a: { Ref: 'Stage' } } }, '{"a":"prod"}'],
  ['an object of two keys is none', { Ref: 'Stage', other: 1 }, { Ref: 'Stage', other: 1 }],
])('%s', (_what, written, expected) => {
  expect(valueOf(written)).toEqual({ value: expected, findings: [] })
})

test('what is passed from above is taken before a default', () => {
  expect(valueOf({ 'Fn::If': ['IsProd', 'yes', 'no'] }, { parameters: { Stage: 'test' } }).value).toBe('no')
})

test('a resource whose condition does not hold is not there', () => {
  const stack = new Stack('', template, {}, surroundings())
  expect(stack.resources().map(([id]) => id)).toEqual(['Files', 'Role', 'Topic'])
})

test('names that nobody gave are the same on every run, and others in another stack', () => {
  const named = (path: string) => new Stack(path, template, {}, surroundings()).plain({ Ref: 'Topic' }, 'Here')
  expect(named('')).toBe(named(''))
  expect(named('one')).not.toBe(named('two'))
})

test.each<[string, Json, RegExp]>([
  ['a name that is nowhere', { Ref: 'Nobody' }, /Ref names Nobody, which is no parameter and no resource/],
  ['a parameter without a value', { Ref: 'Missing' }, /The parameter Missing has no value and no default/],
  ['an attribute that is not known', { 'Fn::GetAtt': ['Files', 'Colour'] }, /Fn::GetAtt wants Colour of Files/],
  ['an attribute of nothing', { 'Fn::GetAtt': ['Nobody', 'Arn'] }, /Fn::GetAtt names Nobody/],
  ['an entry that is not in its list', { 'Fn::Select': [5, ['a']] }, /Fn::Select asks for entry 5/],
  ['a function that is not read', { 'Fn::Rain': ['10.0.0.0/16', 2] }, /Fn::Rain is not read/],
  ['a transform inside', { 'Fn::Transform': { Name: 'Mine' } }, /Fn::Transform is not read/],
  [
    'blocks that have no room',
    { 'Fn::Cidr': ['10.0.0.0/28', 20, 8] },
    /Fn::Cidr cannot take 20 blocks out of 10\.0\.0\.0\/28/,
  ],
  ['a condition that is nowhere', { 'Fn::If': ['Nobody', 1, 2] }, /There is no condition Nobody/],
  ['an export that is nowhere', { 'Fn::ImportValue': 'nobody' }, /no stack of this app exports/],
  ['a map without the key', { 'Fn::FindInMap': ['Sizes', 'dev', 'days'] }, /finds nothing under Sizes, dev, days/],
])('%s is a named problem, and the rest is read on', (_what, written, problem) => {
  const { findings } = valueOf([written])
  expect(findings).toEqual([{ kind: 'problem', where: 'Here', text: expect.stringMatching(problem) as string }])
})

test('a circle is named instead of run in', () => {
  const around = surroundings()
  const stack = new Stack(
    '',
    {
      Resources: {
        One: { Type: 'AWS::IAM::Role', Properties: { RoleName: { 'Fn::Sub': 'a-${Two}' } } },
        Two: { Type: 'AWS::IAM::Role', Properties: { RoleName: { 'Fn::Sub': 'b-${One}' } } },
      },
    },
    {},
    around,
  )
  stack.properties('One')
  expect(around.findings[0]?.text).toMatch(/^The template goes in a circle: Two, Ref -> .*One, Ref -> .*Two, Ref\. /)
})

test('loops are written out where the template asks for it, and other macros are said not to run', () => {
  const around = surroundings()
  const stack = new Stack(
    '',
    {
      Transform: ['AWS::LanguageExtensions', 'AWS::Serverless-2016-10-31'],
      Parameters: { Names: { Type: 'CommaDelimitedList', Default: 'one,two' } },
      Resources: {
        'Fn::ForEach::Buckets': ['Name', { Ref: 'Names' }, { 'Bucket${Name}': { Type: 'AWS::S3::Bucket' } }],
      } as unknown as Template['Resources'],
    },
    {},
    around,
  )
  expect(stack.resources().map(([id]) => id)).toEqual(['Bucketone', 'Buckettwo'])
  expect(around.findings).toEqual([
    {
      kind: 'not emulated',
      where: 'Transform',
      text: 'The macro AWS::Serverless-2016-10-31 does not run: what it would add or change is not there.',
    },
  ])
})

test('stacks that nest each other are named instead of followed for ever', () => {
  const self: Template = { Resources: { Again: { Type: 'AWS::CloudFormation::Stack' } } }
  const around = { ...surroundings(), nested: () => self }
  let stack: Stack | undefined = new Stack('', self, {}, around)
  for (let depth = 0; stack; depth++) stack = depth < 100 ? stack.nestedStack('Again') : undefined
  expect(around.findings.map(({ text }) => text)).toEqual([
    'Nested stacks lead into each other without end. Name another template in this one.',
  ])
})
