import { expect, test } from 'vitest'
import { predict, predictAccess } from './predictAccess.ts'

const me = 'us-east-1:11111111-1111-4111-8111-111111111111'
const other = 'us-east-1:22222222-2222-4222-8222-222222222222'

test.each([
  { roleName: 'guest', prefix: 'public/', may: ['list', 'read'] },
  { roleName: 'guest', prefix: 'shared/', may: [] },
  { roleName: 'authenticated', prefix: 'shared/2026/', may: ['list', 'read'] },
  { roleName: 'authenticated', prefix: `private/${me}/`, may: ['list', 'read', 'write', 'delete'] },
  { roleName: 'authenticated', prefix: `private/${other}/`, may: [] },
  { roleName: 'authenticated', prefix: '', may: [] },
  { roleName: 'readers', prefix: `private/${me}/`, may: ['list', 'read', 'write'] },
  { roleName: 'admins', prefix: '', may: ['list', 'read', 'write', 'delete'] },
])('$roleName in $prefix may: $may', ({ roleName, prefix, may }) => {
  const predictions = predictAccess({ roleName, identityId: me }, 'team-photos', prefix)
  expect(predictions.filter(({ allowed }) => allowed).map(({ ability }) => ability)).toEqual(may)
})

test('a prediction names what decides', () => {
  expect(predict({ roleName: 'readers', identityId: me }, 'read', 'team-photos', 'shared/a')?.because).toBe(
    'ReadShared of readers allows s3:GetObject here.',
  )
  expect(predict({ roleName: 'readers', identityId: me }, 'write', 'team-photos', 'shared/a')?.because).toBe(
    'No statement of readers allows s3:PutObject here.',
  )
})

test('nothing is predicted for what the access files do not know', () => {
  expect(predictAccess({ roleName: 'someone', identityId: me }, 'team-photos', '')).toEqual([])
  expect(predictAccess({ roleName: 'admins', identityId: me }, 'another-bucket', '')).toEqual([])
})
