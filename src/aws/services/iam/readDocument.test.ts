import { expect, test } from 'vitest'
import { readDocument } from './readDocument.ts'

const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] }

test('a document is read as IAM writes it', () => {
  expect(readDocument(encodeURIComponent(JSON.stringify(document)))).toEqual(document)
})

test.each([undefined, '', '%', '%7B', encodeURIComponent('{"Statement":7}')])('%j is none', (text) => {
  expect(readDocument(text)).toBeUndefined()
})
