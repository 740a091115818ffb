import { expect, test } from 'vitest'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { refusalLines } from './menuActions.ts'

/** A refusal: nothing allows it. */
const refused = (label: string, action: string) => ({
  label,
  refusal: evaluate(
    {
      principal: {
        type: 'AssumedRole',
        account: '210987654321',
        arn: 'arn:aws:sts::210987654321:assumed-role/r/s',
        roleArn: 'arn:aws:iam::210987654321:role/r',
      },
      action,
      resource: 'arn:aws:s3:::b/k',
      context: {},
    },
    { 'identity-based': [] },
  ),
})

test.each([
  ['nothing', [], []],
  [
    'one reason for all',
    [refused('Download', 's3:GetObject'), refused('Details', 's3:GetObject')],
    ['Would be refused: No statement of the role allows s3:GetObject.'],
  ],
  [
    'a reason for each names what it stands for',
    [refused('Download', 's3:GetObject'), refused('Details', 's3:GetObject'), refused('Delete…', 's3:DeleteObject')],
    [
      'Download and Details would be refused: No statement of the role allows s3:GetObject.',
      'Delete would be refused: No statement of the role allows s3:DeleteObject.',
    ],
  ],
])('%s', (_, given, lines) => expect(refusalLines(given)).toEqual(lines))
