import { expect, test } from 'vitest'
import { mostTemplateCharacters, readTemplate } from './readTemplate.ts'

test('a template is read', () => {
  expect(readTemplate('{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}', 'a.json').Resources.A?.Type).toBe(
    'AWS::S3::Bucket',
  )
})

test('YAML is told from JSON by what is in it', () => {
  expect(readTemplate('Resources: {A: {Type: AWS::S3::Bucket}}', 'a.json').Resources.A?.Type).toBe('AWS::S3::Bucket')
  expect(readTemplate('\n {"Resources": {"A": {"Type": "T"}}}', 'a.yaml').Resources.A?.Type).toBe('T')
})

test('a nested stack may be empty, an app may not', () => {
  expect(readTemplate('{"Description":""}', 'a.json', { isNested: true }).Resources).toEqual({})
  expect(() => readTemplate('{"Description":""}', 'a.json')).toThrow('a.json: no template: it has no "Resources"')
})

test.each([
  ['broken JSON', '{"Resources":', /^a\.json: not JSON \(.*\), which a template that begins with a brace is/],
  ['broken YAML', 'Resources:\n  A:\n', /^a\.json, line 2, column 5: there is no value/],
  ['a text', 'Dear reader', /no template: it has no "Resources"/],
  ['a nesting without end', `{"Resources":${'['.repeat(9999)}${']'.repeat(9999)}}`, /nested more than 500 deep/],
  [
    'a loop without its transform',
    '{"Resources":{"Fn::ForEach::A":["X",["a"],{"B":{"Type":"T"}}]}}',
    /Fn::ForEach needs "Transform": "AWS::LanguageExtensions"/,
  ],
  [
    'a loop of something else than resources',
    '{"Transform":"AWS::LanguageExtensions","Resources":{"Fn::ForEach::A":["X",["a"],{"B":{}}]}}',
    /Resources\.Fn::ForEach::A\.B: a resource needs a "Type"/,
  ],
  ['a list', '[]', /no template/],
  ['a resource without a type', '{"Resources":{"A":{}}}', /^a\.json, Resources\.A: a resource needs a "Type"/],
  [
    'properties that are a list',
    '{"Resources":{"A":{"Type":"T","Properties":[]}}}',
    /Resources\.A\.Properties: must be an object/,
  ],
  ['parameters that are a list', '{"Resources":{},"Parameters":[]}', /^a\.json, Parameters: must be an object/],
  ['an output without a value', '{"Resources":{},"Outputs":{"A":{}}}', /Outputs\.A: an output needs a "Value"/],
  ['too much', `{"Resources":{},"a":"${'x'.repeat(mostTemplateCharacters)}"}`, /more than 10,000,000 are not read/],
])('%s is refused in words', (_what, text, problem) => {
  expect(() => readTemplate(text, 'a.json')).toThrow(problem)
})
