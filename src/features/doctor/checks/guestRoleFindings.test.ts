import { expect, test } from 'vitest'
import { arnOf, examinedPool, policiesOf } from '../../../../tests/unit/examinedPool.ts'
import { guestRoleFindings } from './guestRoleFindings.ts'

test('the guests’ role: what the session policy leaves out, and what guests should not have', () => {
  const findings = (...actions: string[]) =>
    guestRoleFindings(examinedPool({ policies: new Map([[arnOf('guest'), policiesOf(...actions)]]) })).map(
      ({ id, standing }) => [id, standing],
    )
  expect(findings('s3:GetObject')).toEqual([['guest role', 'holds']])
  expect(findings('s3:GetObject', 'route53:ListHostedZones')).toEqual([['guest role:route53', 'worthALook']])
  expect(findings('cognito-idp:AdminGetUser')).toEqual([['guest role:cognito', 'inTheWay']])
})
