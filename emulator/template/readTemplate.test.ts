import { expect, test } from 'vitest'
import { mostTemplateCharacters, readTemplate } from './readTemplate.ts'

test('a template is read', () => {
  expect(readTemplate('{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}', 'a.json').Resources.A?.Type).toBe(
    'AWS::S3::Bucket',
  )
})

test('a nested stack may be empty, an app may not', () => {
  expect(readTemplate('{"Description":""}', 'a.json', { isNested: true }).Resources).toEqual({})
  expect(() => readTemplate('{"Description":""}', 'a.json')).toThrow('a.json: no template: it has no "Resources"')
})

test.each([
  ['YAML', 'Resources:\n  A:\n', /^a\.json: not JSON [\s\S]*YAML is not read: "cdk synth --json"/],
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
