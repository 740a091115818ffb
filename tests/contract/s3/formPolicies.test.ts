/** What the policy of a form asks for, and what is no policy. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RawAnswer } from '../core/rawRequest.ts'
import { type Condition, type Fields } from './formByHand.ts'
import { element, headOf, isThere, problemIn, readText, sendForm, type Sent } from './sendForm.ts'
import { startS3, type TestS3 } from './startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const send = (...form: Sent) => sendForm(s3, ...form)

describe('S3-251 denied: by the policy of the form', () => {
  const failed = (condition: readonly unknown[]) =>
    `Invalid according to Policy: Policy Condition failed: [${condition.map((item) => JSON.stringify(item)).join(', ')}]`
  const messageOf = (answer: RawAnswer) => {
    const [status, code, message] = problemIn(answer)
    expect([status, code]).toEqual([403, 'AccessDenied'])
    return String(message).replaceAll('&quot;', '"')
  }

  test('that has expired', async () => {
    expect(messageOf(await send({ key: 'k' }, { expiresIn: -1000 }))).toBe(
      'Invalid according to Policy: Policy expired.',
    )
  })

  test.each<[string, Condition, readonly unknown[]]>([
    ['another value', ['eq', '$key', 'other'], ['eq', '$key', 'other']],
    ['another value of a simple condition', { key: 'other' }, ['eq', '$key', 'other']],
    ['another beginning', ['starts-with', '$Key', 'other'], ['starts-with', '$Key', 'other']],
    ['another bucket', { bucket: 'other' }, ['eq', '$bucket', 'other']],
    ['a field that is not there', ['starts-with', '$acl', ''], ['starts-with', '$acl', '']],
    ['a field without its sign', ['eq', 'key', 'k'], ['eq', 'key', 'k']],
    ['a bound that is no number', ['content-length-range', 'test', '10'], ['content-length-range', 'test', '10']],
  ])('that asks for %s', async (_, condition, shown) => {
    expect(messageOf(await send({ key: 'k' }, { conditions: [condition] }))).toBe(failed(shown))
    expect(await isThere(s3, 'k')).toBe(false)
  })

  test.each(['x-amz-meta-extra', 'Content-Type', 'submit', 'key'])('that does not speak of %s', async (name) => {
    const fields: Fields = name === 'key' ? {} : { key: 'k' }
    const answer = await send(fields, {}, (signed) => ({ [name]: 'k', ...signed }))
    expect(messageOf(answer)).toBe(`Invalid according to Policy: Extra input fields: ${name}`)
  })

  test('that does not speak of the bucket', async () => {
    const conditions = [
      ['starts-with', '$key', ''],
      ['starts-with', '$x-amz-date', ''],
    ]
    const policy = JSON.stringify({ expiration: '2999-01-01T00:00:00Z', conditions })
    expect(messageOf(await send({ key: 'k' }, { policy }))).toBe(
      'Invalid according to Policy: Extra input fields: bucket',
    )
  })

  test('but not for what it leaves alone', async () => {
    const late = { submit: 'Send', 'x-amz-meta-late': 'a' }
    const answer = await send({ key: 'left-alone' }, { late }, (signed) => ({ 'x-ignore-me': 'a', ...signed }))
    expect(answer.status).toBe(204)
    expect((await headOf(s3, 'left-alone')).Metadata).toEqual({})
  })

  test.each<[Condition, Fields]>([
    [['starts-with', '$Content-Type', 'image/'], { 'content-type': 'image/png, image/gif' }],
    [['STARTS-WITH', '$success_Action_STATUS', ''], { success_action_status: '204' }],
    [['eq', '$x-amz-meta-a', 'one,two'], { 'x-amz-meta-a': 'one', 'X-Amz-Meta-A': 'two' }],
  ])('nor for %j', async (condition, fields) => {
    expect((await send({ key: 'left-alone', ...fields }, { conditions: [condition] }, (signed) => signed)).status).toBe(
      'x-amz-meta-a' in fields ? 403 : 204,
    )
  })
})

describe('S3-251 content-length-range', () => {
  const sized = (file: string, bounds: readonly unknown[] = [5, 10], key = 'sized') =>
    send({ key }, { file, conditions: [['content-length-range', ...bounds]] })

  test.each(['12345', '1234567890'])('both ends are in it: %s', async (file) => {
    expect((await sized(file)).status).toBe(204)
    expect((await sized(file, ['5', '10'])).status).toBe(204)
    expect(await readText(s3, 'sized')).toBe(file)
  })

  test.each([
    ['123456789012', 'EntityTooLarge', 'MaxSizeAllowed', '10'],
    ['1234', 'EntityTooSmall', 'MinSizeAllowed', '5'],
  ])('malformed: %s bytes are rejected, and nothing of them is kept', async (file, code, name, bound) => {
    const answer = await sized(file, [5, 10], 'never')
    expect(problemIn(answer).slice(0, 2)).toEqual([400, code])
    expect([element(answer, 'ProposedSize'), element(answer, name)]).toEqual([String(file.length), bound])
    expect(await isThere(s3, 'never')).toBe(false)
  })

  test('a large file is a stream', async () => {
    const file = Buffer.alloc(3_000_000, '\r\n--not the boundary')
    expect(
      (await send({ key: 'large' }, { file, conditions: [['content-length-range', 0, file.length]] })).status,
    ).toBe(204)
    expect((await headOf(s3, 'large')).ETag).toBe(`"${createHash('md5').update(file).digest('hex')}"`)
    const answer = await send({ key: 'never' }, { file, conditions: [['content-length-range', 0, 10]] })
    expect(element(answer, 'ProposedSize')).toBe(String(file.length))
  })
})

describe('malformed: S3-251 a policy', () => {
  const expiration = '2999-01-01T00:00:00.000Z'
  test.each<[unknown, string]>([
    ['', "Expecting '{' but found End-of-Input"],
    ['{', 'Invalid JSON.'],
    ['[]', 'Invalid JSON.'],
    [{ conditions: [] }, 'Policy missing expiration.'],
    [{ expiration }, 'Policy missing conditions.'],
    [{ EXPIRATION: expiration, conditions: [] }, "Unexpected: 'expiration'"],
    [{ expiration, conditions: [], Statement: [] }, "Unexpected: 'statement'"],
    [{ expiration: '2999-01-01 00:00:00', conditions: [] }, "Invalid 'expiration' value: '2999-01-01 00:00:00'"],
    [{ expiration: 1, conditions: [] }, 'Invalid JSON.'],
    [{ expiration, conditions: {} }, "Invalid 'conditions' value: must be a List."],
    [{ expiration, conditions: ['key'] }, 'Invalid condition test: must be a List or Object.'],
    [{ expiration, conditions: [[]] }, 'Invalid Condition: missing operation identifier.'],
    [{ expiration, conditions: [['like', '$key', 'a']] }, "Invalid Condition: unknown operation 'like'."],
    [
      { expiration, conditions: [['content-length-range', 0]] },
      'Invalid content-length-range: wrong number of arguments.',
    ],
    [{ expiration, conditions: [['content-length-range', -1, 0]] }, 'Invalid JSON.'],
    [{ expiration, conditions: [['content-length-range', 0, 0.5]] }, 'Invalid JSON.'],
    [{ expiration, conditions: [['eq', '$key', 1]] }, 'Invalid JSON.'],
    [{ expiration, conditions: [{ key: 1 }] }, 'Invalid Simple-Condition: value must be a string.'],
    [{ expiration, conditions: [{ key: null }] }, 'Invalid JSON.'],
    [
      { expiration, conditions: [{}] },
      'Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.',
    ],
    [
      { expiration, conditions: [{ key: 'a', acl: 'b' }] },
      'Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.',
    ],
  ])('%j', async (policy, problem) => {
    const text = typeof policy === 'string' ? policy : JSON.stringify(policy)
    expect(problemIn(await send({ key: 'k' }, { policy: text }))).toEqual([
      400,
      'InvalidPolicyDocument',
      `Invalid Policy: ${problem}`,
    ])
  })
})
