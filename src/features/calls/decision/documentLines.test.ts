import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import type { PolicyDocument } from '#iam/types.ts'
import { documentLines } from './documentLines.ts'

const policies = accessRoles.flatMap((role) =>
  role.policies.map((policy) => [role.name, policy.name, policy.document] as const),
)

test.each(policies)('the lines of %s/%s are the document', (_role, _name, document) => {
  const text = documentLines(document)
    .map((line) => line.text)
    .join('\n')
  expect(JSON.parse(text)).toEqual(document)
})

test('each line knows its statement', () => {
  const document: PolicyDocument = {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'A', Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' },
      { Sid: 'B', Effect: 'Deny', Action: 's3:*', Resource: '*' },
    ],
  }
  expect(documentLines(document)).toEqual([
    { text: '{' },
    { text: '  "Version": "2012-10-17",' },
    { text: '  "Statement": [' },
    { text: '    {', statement: 0 },
    { text: '      "Sid": "A",', statement: 0 },
    { text: '      "Effect": "Allow",', statement: 0 },
    { text: '      "Action": ["s3:GetObject", "s3:PutObject"],', statement: 0 },
    { text: '      "Resource": "*"', statement: 0 },
    { text: '    },', statement: 0 },
    { text: '    {', statement: 1 },
    { text: '      "Sid": "B",', statement: 1 },
    { text: '      "Effect": "Deny",', statement: 1 },
    { text: '      "Action": "s3:*",', statement: 1 },
    { text: '      "Resource": "*"', statement: 1 },
    { text: '    }', statement: 1 },
    { text: '  ]' },
    { text: '}' },
  ])
})

test('a single statement without a list is statement 0', () => {
  const lines = documentLines({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })
  expect(lines.filter(({ statement }) => statement === 0)).toHaveLength(5)
})
