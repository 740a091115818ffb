import { expect, test } from 'vitest'
import { ownFolders } from './ownFolders.ts'

const places = [
  { bucket: 'team-photos', prefix: 'shared/', label: 'Shared' },
  { bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'Mine' },
]
const identityId = 'us-east-1:5d20c6f4-8e1b-4a37-9c02-7f6b1d94e83f'

test('the own folder is named by the identity', () => {
  expect(ownFolders(places, identityId)).toEqual([
    {
      bucket: 'team-photos',
      key: `private/${identityId}/`,
      to: { name: 'folder', params: { bucket: 'team-photos', prefix: ['private', identityId, ''] } },
    },
  ])
})
