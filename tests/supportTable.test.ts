import { expect, test } from 'vitest'
import { membersOf, supportTable } from './supportTable.ts'

test('a structure that is honoured as a whole is told by its own name, whatever lists and structures are in it', () => {
  const { honoured } = membersOf({ Config: { Comment: true, Owner: { Name: true }, Rules: { each: { Id: true } } } })
  expect(honoured).toEqual([{ name: 'Config' }])
})

test.each([
  ['of its own', { PrivateZone: { only: [false] } }, 'Config.PrivateZone'],
  ['of a structure in it', { Zone: { Private: { only: [false] } } }, 'Config.Zone.Private'],
  ['of the items of a list in it', { Zones: { each: { Private: { only: [false] } } } }, 'Config.Zones.Private'],
])('a structure is taken apart where a member %s is honoured for some values alone', (_, more, name) => {
  const { honoured } = membersOf({ Config: { Comment: true, ...more } })
  expect(honoured).toEqual([{ name: 'Config.Comment' }, { name, only: [false] }])
})

test('a structure is taken apart where a member has no effect or is rejected', () => {
  const members = membersOf({ Config: { Comment: true, Hint: { withoutEffect: 'nothing reads it' }, Region: false } })
  expect(members).toEqual({
    honoured: [{ name: 'Config.Comment' }],
    withoutEffect: [{ name: 'Config.Hint', why: 'nothing reads it' }],
    rejected: ['Config.Region'],
  })
})

test('the values that a member is honoured for stand behind its name', () => {
  const [row] = /^\| CreateHealthCheck .*$/m.exec(supportTable()) ?? []
  expect(row).toContain('HealthCheckConfig.Type (HTTP, HTTPS, HTTP_STR_MATCH, HTTPS_STR_MATCH, TCP)')
})

test('where most of a service is there, the rest is told by name', () => {
  const told = supportTable()
  expect(told).toMatch(/of AWS's \d+ operations\. Not emulated: .*\bSetRiskConfiguration\b/)
  expect(told).not.toMatch(/Not emulated: .*\bDescribeUserPool\b/)
  expect(told).toMatch(/of AWS's 180 operations\.\n/)
})
