import { expect, test } from 'vitest'
import { readYaml } from './readYaml.ts'

test.each<[string, string, unknown]>([
  ['!Ref', 'a: !Ref Files', { a: { Ref: 'Files' } }],
  ['!Condition', 'a: !Condition IsProd', { a: { Condition: 'IsProd' } }],
  ['!GetAtt', 'a: !GetAtt Files.Arn', { a: { 'Fn::GetAtt': 'Files.Arn' } }],
  ['a function in a function', "a: !Join ['-', [!Ref A, b]]", { a: { 'Fn::Join': ['-', [{ Ref: 'A' }, 'b']] } }],
  ['a function with a map', 'a: !Transform {Name: x}', { a: { 'Fn::Transform': { Name: 'x' } } }],
  ['a text of several lines', 'a: !Sub |\n  x\n  ${A}\n', { a: { 'Fn::Sub': 'x\n${A}\n' } }],
  ['a short form that nobody knows, which is told of where it stands', 'a: !Rain x', { a: { 'Fn::Rain': 'x' } }],
  ['a name that looks like a word of YAML', 'a: !Ref No', { a: { Ref: 'No' } }],
  ['quotes', `a: ['true', "1", !!str 2]`, { a: ['true', '1', '2'] }],
  ['an anchor', 'a: &x {b: 1}\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
  ['what is merged counts less', 'a: &x {b: 1, c: 1}\nd: {<<: *x, c: 2}', { a: { b: 1, c: 1 }, d: { b: 1, c: 2 } }],
  [
    'the first of two that are merged',
    'a: &x {b: 1}\nc: &y {b: 2}\nd: {<<: [*x, *y]}',
    expect.objectContaining({ d: { b: 1 } }),
  ],
  ['a name of our own language', '__proto__: 1', Object.fromEntries([['__proto__', 1]])],
])('%s', (_what, text, value) => {
  expect(readYaml(text, 'a.yaml')).toEqual(value)
})

const bomb = Array.from(
  { length: 12 },
  (_, at) =>
    `a${at}: &a${at} [${
      at === 0
        ? 'x'
        : Array(9)
            .fill(`*a${at - 1}`)
            .join(', ')
    }]`,
)

test.each<[string, string, RegExp]>([
  ['a name twice', 'a: 1\nb: 2\na: 3', /^a\.yaml, line 3, column 1: the name a stands here twice/],
  ['a broken indentation', 'a:\n  - b\n c', /^a\.yaml, line 3, column 1: not YAML \(/],
  ['a tab', 'a:\n\t- b', /^a\.yaml, line 2, column 1: not YAML \(Tabs are not allowed/],
  ['two functions on one value', 'a: !Base64 !Sub x', /^a\.yaml, line 1, column 12: not YAML \(/],
  [
    'a name without a value',
    'a:\n  b:\n',
    /^a\.yaml, line 2, column 5: there is no value, and CloudFormation takes no null/,
  ],
  ['a function of nothing', 'a: !Ref', /^a\.yaml, line 1, column \d+: there is no value/],
  ['a name that is a list', '[a]: 1', /^a\.yaml, line 1, column 1: a name must be a text/],
  ['a tag that CloudFormation does not read', 'a: !!binary eA==', /does not read the tag !!binary\. Take it out/],
  ['a second document', 'a: 1\n---\nb: 1', /^a\.yaml, line 2, column 1: a second document begins here/],
  ['nothing', '', /there is nothing in it/],
  ['an alias of nothing', 'a: *b', /there is no anchor &b that ends before it/],
  ['an alias in itself', 'a: &b [*b]', /there is no anchor &b that ends before it/],
  ['a merge of a text', 'a: {<<: b}', /"<<" takes what maps hold/],
  ['aliases of aliases that would fill the memory', bomb.join('\n'), /aliases repeat more than 100,000 values/],
  ['a nesting without end', `a: ${'['.repeat(20_000)}x${']'.repeat(20_000)}`, /nested more than 500 deep/],
  ['more than CloudFormation takes', 'x'.repeat(1_000_001), /1,000,001 characters, and CloudFormation takes no more/],
])('%s is refused with its place', (_what, text, problem) => {
  expect(() => readYaml(text, 'a.yaml')).toThrow(problem)
})
