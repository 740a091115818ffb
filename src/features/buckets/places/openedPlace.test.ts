import { expect, test } from 'vitest'
import { openedPlace, opening } from './openedPlace.ts'

test('the place goes along with its location', () => {
  const { state } = opening({ name: 'folder' }, { bucket: 'b', key: 'a/', region: 'eu-west-1' })
  expect(openedPlace(state)).toEqual({ bucket: 'b', key: 'a/', region: 'eu-west-1' })
})

test.each([null, undefined, {}, { openedPlace: 'b' }, { openedPlace: { bucket: 'b' } }])(
  'an entry of the history without one: %j',
  (state) => expect(openedPlace(state)).toBeUndefined(),
)
