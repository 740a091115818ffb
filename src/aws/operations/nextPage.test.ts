import { expect, test } from 'vitest'
import { nextPage } from './nextPage.ts'

const parts = { token: 'PartNumberMarker', next: 'NextPartNumberMarker' }
const zones = { token: 'Paging.Marker', next: 'Page.NextMarker' }

test.each([
  [
    'what the answer names goes into the input',
    parts,
    { Key: 'k' },
    { NextPartNumberMarker: '7' },
    { Key: 'k', PartNumberMarker: '7' },
  ],
  [
    'a place inside others',
    zones,
    { Paging: { Size: 2 } },
    { Page: { NextMarker: 'm' } },
    { Paging: { Size: 2, Marker: 'm' } },
  ],
  [
    'a whole page that says that more is there',
    parts,
    {},
    { IsTruncated: true, NextPartNumberMarker: '7' },
    { PartNumberMarker: '7' },
  ],
  [
    'an answer that says that nothing is behind it',
    parts,
    {},
    { IsTruncated: false, NextPartNumberMarker: '7' },
    undefined,
  ],
  ['an answer that names nothing', parts, {}, {}, undefined],
  ['an empty name', parts, {}, { NextPartNumberMarker: '' }, undefined],
])('%s', (_, pages, input, answer, expected) => {
  expect(nextPage(pages, input, answer)).toEqual(expected)
})
