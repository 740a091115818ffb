import { expect, test } from 'vitest'
import { groupClaims, type RankedGroup } from './groupClaims.ts'

const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const admins: RankedGroup = { name: 'admins', precedence: 10, roleArn: role('admins') }
const operators: RankedGroup = { name: 'operators', precedence: 20, roleArn: role('operators') }
const readers: RankedGroup = { name: 'readers', precedence: 30, roleArn: role('readers') }
const plain: RankedGroup = { name: 'plain', precedence: 1 }
const unranked: RankedGroup = { name: 'unranked', roleArn: role('unranked') }

test.each<[string, RankedGroup[], object]>([
  ['no group: no claims at all', [], {}],
  ['a group without a role is only named', [plain], { groups: ['plain'] }],
  [
    'one role is the preferred one',
    [readers],
    { groups: ['readers'], roles: [role('readers')], preferredRole: role('readers') },
  ],
  [
    'the lowest number wins',
    [readers, admins, operators],
    {
      groups: ['admins', 'operators', 'readers'],
      roles: [role('admins'), role('operators'), role('readers')],
      preferredRole: role('admins'),
    },
  ],
  [
    'a better group without a role does not take part',
    [plain, readers],
    { groups: ['plain', 'readers'], roles: [role('readers')], preferredRole: role('readers') },
  ],
  [
    'no precedence is the worst',
    [unranked, readers],
    { groups: ['readers', 'unranked'], roles: [role('readers'), role('unranked')], preferredRole: role('readers') },
  ],
  [
    'two best groups with different roles: none is preferred',
    [{ ...readers, precedence: 20 }, operators],
    { groups: ['operators', 'readers'], roles: [role('operators'), role('readers')] },
  ],
  [
    'two best groups with the same role: that role',
    [operators, { ...operators, name: 'also' }],
    { groups: ['also', 'operators'], roles: [role('operators')], preferredRole: role('operators') },
  ],
])('%s', (_, groups, claims) => {
  expect(groupClaims(groups)).toEqual(claims)
})
