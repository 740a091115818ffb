import { expect, test } from 'vitest'
import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import { mapPaste, mappedTags, tagCondition, tagStatement } from './tagTexts.ts'

const tag = { key: 'cost-center', claim: 'custom:center' }

test('what is mapped, by itself and by AWS’s defaults', () => {
  expect(mappedTags({ PrincipalTags: { team: 'custom:team' } })).toEqual([{ key: 'team', claim: 'custom:team' }])
  expect(mappedTags({ UseDefaults: true }).map(({ key }) => key)).toEqual(['username', 'client'])
  expect(mappedTags({})).toEqual([])
})

test('the statements are policies as they are written', () => {
  for (const statement of [tagStatement(tag, 'team-photos'), tagCondition(tag, undefined, 'team-photos')]) {
    const parsed = parsePolicyDocument({ Version: '2012-10-17', Statement: [statement] }, { kind: 'identity' })
    expect(parsed).toMatchObject({ ok: true })
  }
  expect(tagStatement(tag, 'b')).toMatchObject({
    Sid: 'FolderOfCostCenter',
    Resource: 'arn:aws:s3:::b/${aws:PrincipalTag/cost-center}/*',
  })
  expect(tagCondition(tag, 'fjord', 'b').Condition).toEqual({
    StringEquals: { 'aws:PrincipalTag/cost-center': 'fjord' },
  })
})

test('a map is set at once, so it names what is mapped already', () => {
  const where = { identityPoolId: 'us-east-1:1', provider: 'cognito-idp.us-east-1.amazonaws.com/p' }
  const { text } = mapPaste({ PrincipalTags: { team: 'custom:team' } }, tag, where)
  expect(text).toContain(`'{"team":"custom:team","cost-center":"custom:center"}'`)
})
