// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { forgetPlace, readPlaces, rememberPlace } from './rememberedPlaces.ts'

beforeEach(() => localStorage.clear())

test('the last place opened comes first, and each is there once', () => {
  rememberPlace('me', { bucket: 'a', key: '' })
  rememberPlace('me', { bucket: 'b', key: 'x/' })
  rememberPlace('me', { bucket: 'a', key: '', region: 'eu-west-1' })
  expect(readPlaces('me')).toEqual([
    { bucket: 'a', key: '', region: 'eu-west-1' },
    { bucket: 'b', key: 'x/' },
  ])
})

test('S3-165: another identity in this browser sees none of them', () => {
  rememberPlace('me', { bucket: 'a', key: '' })
  expect(readPlaces('somebody else')).toEqual([])
})

test('a place can be forgotten', () => {
  rememberPlace('me', { bucket: 'a', key: '' })
  forgetPlace('me', { bucket: 'a', key: '' })
  expect(readPlaces('me')).toEqual([])
})

test('twelve are kept', () => {
  for (let index = 0; index < 20; index++) rememberPlace('me', { bucket: `bucket-${index}`, key: '' })
  expect(readPlaces('me')).toHaveLength(12)
  expect(readPlaces('me')[0]).toEqual({ bucket: 'bucket-19', key: '' })
})

test.each(['not json', '{}', '[1, null, {"bucket": 2}]'])(
  'what is stored and makes no sense is left out: %s',
  (stored) => {
    localStorage.setItem('rolecall.places.me', stored)
    expect(readPlaces('me')).toEqual([])
  },
)
