import { expect, test } from 'vitest'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { pageRows } from './pageRows.ts'

const rows = pageRows({} as AwsConfig)

test('one goes to every page of the navigation, and to the own account', () => {
  expect(rows.map(({ label }) => label)).toEqual([
    ...['Buckets', 'Zones', 'Identity', 'Operations', 'Calls', 'Account'],
    ...['Backend', 'People', 'Permissions', 'Pools', 'Doctor', 'What-if'],
  ])
})

test('a page that asks AWS by itself says so before it is opened', () => {
  const told = (label: string) => rows.find((row) => row.label === label)
  expect(told('Account')).toMatchObject({ calls: [], remark: expect.stringMatching(/^GetUser is called/) })
  expect(told('Zones')?.calls).not.toHaveLength(0)
  expect(told('Calls')?.remark).toBe('Nothing is called.')
})
