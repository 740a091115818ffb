import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { s3 } from './service.ts'
import { textMembers, usualUpload } from './usualUpload.ts'

const honours = s3.operations.PutObject?.honours

test.each(Object.entries(textMembers))(
  '%s is the header of %s, which PutObject honours whatever it says',
  (header, member) => {
    expect(s3.model.wireName('PutObject', member).toLowerCase()).toBe(header)
    expect(honours).toMatchObject({ [member]: true })
  },
)

test('a usual upload is read as its schemas say', () => {
  const headers = {
    ...Object.fromEntries(Object.keys(textMembers).map((header) => [header, `the ${header}`])),
    'content-length': '7',
    'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    'x-amz-meta-color': 'blue',
  }
  const request = {
    method: 'PUT',
    rawPath: '/photos/a/b.txt',
    rawQuery: 'x-id=PutObject',
    headers,
    body: Readable.from([]),
  }
  const { input, unknown } = s3.model.readInput('PutObject', request)
  expect(usualUpload.read(request)).toEqual(input)
  expect(unknown).toEqual([])
})
