import { expect, test } from 'vitest'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { Profile } from '../../../aws/configuration/profiles/profile.ts'
import { newDraft } from '../draft/backendDraft.ts'
import { backendRows } from './backendRows.ts'

const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_Rolecall1',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: false,
  label: 'local: no AWS account',
  places: [],
}
const kept = (id: string, content: Profile['content']): Profile => ({
  id,
  name: `name of ${id}`,
  source: 'file',
  content,
  savedAt: '2026-11-29T10:00:00.000Z',
})
const profiles = [
  kept('a', { auth: { user_pool_id: 'eu-central-1_9XkTq2LmB' } }),
  kept('b', { aws_user_pools_id: 'us-west-2_bV3nR8yCk' }),
]
const base = { configuration, profiles, active: undefined, served: undefined, drafts: {}, changed: new Set<string>() }

test('the backend beside the app comes first, then the kept ones, each with its pool; one is connected', () => {
  const rows = backendRows(base)
  expect(rows.map(({ key, pool, isConnected }) => [key, pool, isConnected])).toEqual([
    ['served', 'us-east-1_Rolecall1', true],
    ['a', 'eu-central-1_9XkTq2LmB', false],
    ['b', 'us-west-2_bV3nR8yCk', false],
  ])
  expect(rows[0]?.name).toBe('local: no AWS account')
})

test('where a kept one is connected, nothing is made up of the one beside the app', () => {
  const rows = backendRows({ ...base, active: 'b' })
  expect(rows[0]).toMatchObject({ name: 'Beside this app', pool: undefined, isConnected: false })
  expect(rows[2]).toMatchObject({ isConnected: true })
})

test('what is typed and not saved is a draft, a new one under its name as soon as it has one', () => {
  const drafts = { new: { ...newDraft(), name: ' Fjord ' } }
  const rows = backendRows({ ...base, drafts, changed: new Set(['a']) })
  expect(rows.filter(({ isDraft }) => isDraft).map(({ name }) => name)).toEqual(['name of a', 'Fjord'])
  expect(backendRows({ ...base, drafts: { new: newDraft() } }).at(-1)?.name).toBe('New backend')
})
