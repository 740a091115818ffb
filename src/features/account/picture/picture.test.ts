import { expect, test } from 'vitest'
import { initials } from './initials.ts'
import { ownPicture, parsePictureUrl, pictureUrl } from './ownPicture.ts'
import { pictureProblem } from './pictureProblem.ts'

const places = [
  { bucket: 'team-photos', prefix: 'public/', label: 'Public' },
  { bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'My folder', region: 'eu-north-1' },
]
const own = { bucket: 'team-photos', key: 'private/us-east-1:9f/profile-picture', region: 'eu-north-1' }

test('a picture goes to the folder that is the own one', () => {
  expect(ownPicture(places, 'us-east-1:9f')).toEqual(own)
})

test('without a folder of their own, or without an identity, a person has nowhere to put one', () => {
  expect(ownPicture(places.slice(0, 1), 'us-east-1:9f')).toBeUndefined()
  expect(ownPicture(places, undefined)).toBeUndefined()
})

test('the attribute names the object, and is read back', () => {
  expect(pictureUrl(own)).toBe('s3://team-photos/private/us-east-1:9f/profile-picture')
  expect(parsePictureUrl(pictureUrl(own), places.slice(1))).toEqual(own)
})

test.each([undefined, '', 'https://example.test/rosa.png', 's3://team-photos', 's3:///key'])(
  'of %j no object is asked for',
  (url) => {
    expect(parsePictureUrl(url, places)).toBeUndefined()
  },
)

test.each([
  ['Rosa Lindqvist', 'RL'],
  ['Ana María de la Cruz', 'AC'],
  ['rosa@example.test', 'R'],
  ['rosa.lindqvist@example.test', 'RL'],
  ['𝒜da', '𝒜'],
  ['', ''],
])('the initials of %j are %j', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

test('pictures that run something, and those that are too large, are not taken', () => {
  expect(pictureProblem({ type: 'image/png', size: 5_000_000 })).toBeUndefined()
  expect(pictureProblem({ type: 'image/svg+xml', size: 10 })).toContain('no PNG')
  expect(pictureProblem({ type: 'image/png', size: 5_000_001 })).toContain('at most 5 MB')
})
