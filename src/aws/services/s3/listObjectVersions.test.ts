import type { ListObjectVersionsCommandOutput } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { versionListInput, versionPage } from './listObjectVersions.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 28, 14, 0, second))
const entry = (VersionId: string, second: number, Key = 'plan.txt') => ({
  Key,
  VersionId,
  LastModified: at(second),
  IsLatest: false,
  Size: second,
})
const answer = (output: Partial<ListObjectVersionsCommandOutput>) =>
  versionPage({ ...output, $metadata: {} }, 'plan.txt')
const idsOf = (output: Partial<ListObjectVersionsCommandOutput>) =>
  answer(output).versions.map(({ versionId }) => versionId)

test('S3-123: versions and delete markers stand in one order, the latest first', () => {
  expect(
    idsOf({
      Versions: [entry('v3', 30), entry('v2', 10), entry('null', 1)],
      DeleteMarkers: [{ ...entry('m2', 40), IsLatest: true }, entry('m1', 20)],
    }),
  ).toEqual(['m2', 'v3', 'm1', 'v2', 'null'])
})

test('S3-123: of the same second the marker is the later one, unless S3 calls the version the latest', () => {
  expect(idsOf({ Versions: [entry('v', 5)], DeleteMarkers: [entry('m', 5)] })).toEqual(['m', 'v'])
  expect(idsOf({ Versions: [{ ...entry('v', 5), IsLatest: true }], DeleteMarkers: [entry('m', 5)] })).toEqual([
    'v',
    'm',
  ])
})

test('S3-123: other keys that begin like it are left out, and nothing is read behind it', () => {
  const output = {
    Versions: [entry('v', 5), entry('other', 6, 'plan.txt.old')],
    DeleteMarkers: [entry('m', 7, 'plan.txt%2B')],
    IsTruncated: true,
    NextKeyMarker: 'plan.txt.old',
    NextVersionIdMarker: 'other',
  }
  expect(idsOf(output)).toEqual(['v'])
  expect(answer(output).next).toBeUndefined()
})

test('S3-123: the next page of a key begins behind its key and version marker', () => {
  const { next } = answer({
    Versions: [entry('v', 5)],
    IsTruncated: true,
    NextKeyMarker: 'plan.txt',
    NextVersionIdMarker: 'v',
  })
  expect(next).toEqual({ key: 'plan.txt', versionId: 'v' })
  expect(versionListInput({ bucket: 'b', key: 'plan.txt', next })).toMatchObject({
    Prefix: 'plan.txt',
    KeyMarker: 'plan.txt',
    VersionIdMarker: 'v',
  })
})

test('S3-020: keys are decoded before they are compared', () => {
  const page = versionPage({ Versions: [entry('v', 5, 'a+b%2Bc')], $metadata: {} }, 'a b+c')
  expect(page.versions).toHaveLength(1)
})
