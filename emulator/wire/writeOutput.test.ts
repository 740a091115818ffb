import { describe, expect, test } from 'vitest'
import { serviceModels } from '../../tests/wire/serviceModels.ts'

const answer = { requestId: 'request-1', at: Date.UTC(2026, 10, 20, 12), method: 'GET' }

describe('outputs', () => {
  test('the answer about a part of an object is 206', () => {
    const output = { Body: 'cd', ContentLength: 2, ContentRange: 'bytes 2-3/9' }
    expect(serviceModels.s3.writeOutput('GetObject', output, answer)).toMatchObject({
      status: 206,
      headers: { 'content-range': 'bytes 2-3/9', 'content-length': '2' },
      body: 'cd',
    })
  })

  test('the location of a bucket stands in the root element', () => {
    const xml = (LocationConstraint?: string) =>
      serviceModels.s3.writeOutput('GetBucketLocation', { LocationConstraint }, answer).body
    expect(xml('eu-west-1')).toContain(
      '<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">eu-west-1</LocationConstraint>',
    )
    expect(xml()).toContain('<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/"></LocationConstraint>')
  })

  test('an output without members is an empty object in JSON, and nothing after a deletion in S3', () => {
    expect(serviceModels['cognito-idp'].writeOutput('GlobalSignOut', {}, answer)).toMatchObject({
      status: 200,
      body: '{}',
    })
    expect(serviceModels['cognito-idp'].writeOutput('DeleteUser', {}, answer)).toMatchObject({
      status: 200,
      body: '{}',
    })
    const deleted = serviceModels.s3.writeOutput('DeleteObject', {}, { ...answer, method: 'DELETE' })
    expect(deleted.status).toBe(204)
    expect(deleted).not.toHaveProperty('body')
  })

  test('what a header cannot carry becomes an encoded word', () => {
    const output = { ContentDisposition: 'inline\r\nx-injected: 1', Metadata: { name: '名' } }
    const { headers } = serviceModels.s3.writeOutput('HeadObject', output, answer)
    expect(headers['content-disposition']).toMatch(/^=\?UTF-8\?B\?[A-Za-z0-9+/=]+\?=$/)
    expect(headers['x-amz-meta-name']).toBe('=?UTF-8?B?5ZCN?=')
    expect(headers['x-injected']).toBeUndefined()
  })
})
