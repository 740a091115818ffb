import { expect, test } from 'vitest'
import type { OperationRow } from './operationRow.ts'
import { indexOperations, searchOperations } from './searchOperations.ts'

const row = (
  name: string,
  sentence = '',
  actions: readonly string[] = [],
  more: readonly string[] = [],
): OperationRow => ({
  service: 's3',
  name,
  sentence,
  actions,
  more,
})
const index = indexOperations([
  row('CopyObject', 'Creates a copy of an object.', ['s3:GetObject', 's3:PutObject']),
  row('GetObject', 'Retrieves an object.', ['s3:GetObject'], ['s3:GetObjectVersion']),
  row('ListPutObjectRules'),
  row('PutObject', 'Adds an object to a bucket.', ['s3:PutObject']),
  row('UploadPart', 'Uploads a part in a multipart upload.', ['s3:PutObject']),
])
const names = (text: string) => searchOperations(index, text).map(({ row: { name } }) => name)

test('without words everything is found, as it stands', () => {
  expect(names('  ')).toEqual(['CopyObject', 'GetObject', 'ListPutObjectRules', 'PutObject', 'UploadPart'])
})

test('a name that begins so comes before one that holds it, then what needs it', () => {
  expect(names('putobject')).toEqual(['PutObject', 'ListPutObjectRules', 'CopyObject', 'UploadPart'])
  expect(searchOperations(index, 'putobject').at(-1)).toMatchObject({ by: 'permission', action: 's3:PutObject' })
})

test('a permission is found by its whole name, also one that only some inputs need', () => {
  expect(names('s3:GetObjectVersion')).toEqual(['GetObject'])
})

test('several words may stand anywhere in name and sentence', () => {
  expect(names('part multipart')).toEqual(['UploadPart'])
  expect(names('bucket adds')).toEqual(['PutObject'])
  expect(searchOperations(index, 'retrieves')[0]?.by).toBe('text')
})

test('what stands nowhere finds nothing, and no word is a pattern', () => {
  expect(names('.*')).toEqual([])
  expect(names('constructor')).toEqual([])
})
