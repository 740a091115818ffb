// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { credentials, mountSection } from '../../../../tests/unit/accountSection.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { deleteObject } from '../../../aws/services/s3/deleteObject.ts'
import { downloadObject } from '../../../aws/services/s3/downloadObject.ts'
import { uploadObject } from '../../../aws/services/s3/uploadObject.ts'
import { accountAmplify } from '../../../aws/session/accountAmplify.ts'
import PictureRow from './PictureRow.vue'

vi.mock('../../../aws/session/accountAmplify.ts', () => ({
  accountAmplify: { changeAttributes: vi.fn(), removeAttributes: vi.fn() },
}))
vi.mock('../../../aws/services/s3/uploadObject.ts', () => ({ uploadObject: vi.fn() }))
vi.mock('../../../aws/services/s3/downloadObject.ts', () => ({ downloadObject: vi.fn() }))
vi.mock('../../../aws/services/s3/deleteObject.ts', () => ({ deleteObject: vi.fn() }))
enableAutoUnmount(afterEach)

const own = `private/${credentials.identityId}/profile-picture`
const url = `s3://team-photos/${own}`
const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value, callId: 'c' })
const places = [{ bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'My folder' }]
const png = new File(['x'], 'me.png', { type: 'image/png' })

/** The policies of a role that may do some things in the own folder. */
const policies = (...actions: readonly string[]): PoliciesOfRole => ({
  account: '123456789012',
  roleArn: 'arn:aws:iam::123456789012:role/readers',
  identityBased: [
    {
      name: 'Folders',
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'OwnFolder',
            Effect: 'Allow',
            Action: actions,
            Resource: 'arn:aws:s3:::team-photos/private/${cognito-identity.amazonaws.com:sub}/*',
          },
        ],
      },
    },
  ],
  buckets: { 'team-photos': [] },
})

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(accountAmplify.changeAttributes).mockResolvedValue([])
  vi.mocked(accountAmplify.removeAttributes).mockResolvedValue(undefined)
  vi.mocked(uploadObject).mockResolvedValue(done(undefined))
  vi.mocked(deleteObject).mockResolvedValue(done({}))
  vi.mocked(downloadObject).mockResolvedValue(done(new Blob(['x'])))
})

async function open(may: PoliciesOfRole | undefined, picture?: string) {
  const section = await mountSection(PictureRow, {
    attributes: { email: 'rosa@example.test', name: 'Rosa Lindqvist', ...(picture !== undefined && { picture }) },
    configuration: { places },
    aws: { policies: { ofRole: () => Promise.resolve(may) } },
  })
  await flushPromises()
  const choose = async (file: File) => {
    const field = section.view.get<HTMLInputElement>('input[type="file"]')
    Object.defineProperty(field.element, 'files', { value: [file], configurable: true })
    await field.trigger('change')
    await flushPromises()
  }
  return { ...section, choose }
}

test('says before a file is chosen where it goes and which statement allows it', async () => {
  const { view } = await open(policies('s3:PutObject'))
  expect(view.text()).toContain('RL')
  expect(view.get('p').text().replace(/\s+/g, ' ')).toBe(
    'goes to private/us-east-1:9f1c7d2e…/profile-picture by OwnFolder',
  )
  expect(view.get('svg[role="img"]').attributes('aria-label')).toContain('Would be allowed')
  expect(view.get('a').attributes('href')).toContain('/buckets/team-photos/private/')
})

test('says before a file is chosen that it would be refused', async () => {
  const { view } = await open(policies('s3:GetObject'))
  expect(view.get('p').text()).toContain('Would be refused')
  expect(view.text()).toContain('s3:PutObject')
})

test('where policies are not told nothing is foretold', async () => {
  const { view } = await open(undefined)
  expect(view.text()).toContain('what your role may do there is not told')
})

test('a picture is stored in the own folder, then named by the account', async () => {
  const { changed, choose } = await open(policies('s3:PutObject'))
  await choose(png)
  expect(vi.mocked(uploadObject).mock.calls[0]?.[1]).toEqual({
    bucket: 'team-photos',
    key: own,
    file: png,
    existing: 'replace',
  })
  expect(accountAmplify.changeAttributes).toHaveBeenCalledWith({ picture: url })
  expect(changed).toHaveBeenCalledOnce()
})

test('one that takes the place of another is fetched again, and the account says what it said', async () => {
  const { view, choose } = await open(policies('s3:PutObject'), url)
  expect(view.get('img').attributes('src')).toMatch(/^blob:/)
  await choose(png)
  expect(accountAmplify.changeAttributes).not.toHaveBeenCalled()
  expect(downloadObject).toHaveBeenCalledTimes(2)
})

test('a refusal stands in place, and the account names no picture that is not there', async () => {
  const denial = { code: 'AccessDenied', message: '', status: 403, explicit: false, action: 's3:PutObject' }
  vi.mocked(uploadObject).mockResolvedValue({ kind: 'denied', denial, callId: 'c' })
  const { view, choose } = await open(policies('s3:GetObject'))
  await choose(png)
  expect(view.get('[role="alert"]').text()).toContain('Change picture was refused')
  expect(accountAmplify.changeAttributes).not.toHaveBeenCalled()
})

test('a file that is no picture is told, and nothing is sent', async () => {
  const { view, choose } = await open(policies('s3:PutObject'))
  await choose(new File(['<svg/>'], 'me.svg', { type: 'image/svg+xml' }))
  expect(view.get('[role="alert"]').text()).toContain('me.svg is not taken.')
  expect(uploadObject).not.toHaveBeenCalled()
})

test('a picture that is removed goes from the account and from the folder', async () => {
  const { press } = await open(policies('s3:PutObject', 's3:DeleteObject'), url)
  await press('Remove the picture')
  await flushPromises()
  expect(accountAmplify.removeAttributes).toHaveBeenCalledWith(['picture'])
  expect(vi.mocked(deleteObject).mock.calls[0]?.[1]).toMatchObject({ bucket: 'team-photos', key: own })
})

test('where the role may not delete, the file stays, and it is said which statement lacks', async () => {
  const { view, press } = await open(policies('s3:PutObject'), url)
  await press('Remove the picture')
  await flushPromises()
  expect(accountAmplify.removeAttributes).toHaveBeenCalledWith(['picture'])
  expect(deleteObject).not.toHaveBeenCalled()
  expect(view.get('[role="status"]').text()).toMatch(/The file stays in.*s3:DeleteObject/s)
})

test('a picture that is kept elsewhere is not fetched, and only its name goes', async () => {
  const { view, press } = await open(policies('s3:PutObject'), 'https://example.test/rosa.png')
  expect(view.find('img').exists()).toBe(false)
  await press('Remove the picture')
  await flushPromises()
  expect([vi.mocked(downloadObject).mock.calls.length, vi.mocked(deleteObject).mock.calls.length]).toEqual([0, 0])
})
