import { expect, test } from 'vitest'
import { readCopySource } from '#iam/requirements/s3/copySource.ts'
import { copySource } from './copySource.ts'

test.each([
  { key: 'plan.txt', source: 'photos/plan.txt' },
  { key: 'a b+c%2Bd.txt', source: 'photos/a%20b%2Bc%252Bd.txt' },
  { key: 'a//b?versionId=1', source: 'photos/a//b%3FversionId%3D1' },
  { key: 'caf\u00e9/\u{1f600}', source: 'photos/caf%C3%A9/%F0%9F%98%80' },
])('S3-049: $key is named as $source, and read back as it was', ({ key, source }) => {
  expect(copySource({ bucket: 'photos', key })).toBe(source)
  expect(readCopySource(source)).toEqual({ bucket: 'photos', key })
})

test('S3-049: a version stands behind the key', () => {
  const source = copySource({ bucket: 'photos', key: 'a b', versionId: 'x.y/z' })
  expect(source).toBe('photos/a%20b?versionId=x.y%2Fz')
  expect(readCopySource(source)).toEqual({ bucket: 'photos', key: 'a b', versionId: 'x.y/z' })
})
