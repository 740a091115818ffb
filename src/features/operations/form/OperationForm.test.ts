// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { h, nextTick, ref, shallowRef } from 'vue'
import { checkInput } from '../../../aws/operations/checkInput.ts'
import type { HeldFiles } from '../../../aws/operations/inputJson.ts'
import { readDescription } from '../../../aws/operations/readDescription.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import type { CallableService } from '../../../aws/operations/serviceRows.ts'
import PlacedMenu from '../../../ui/PlacedMenu.vue'
import OperationForm from './OperationForm.vue'

interface Opened {
  readonly page: VueWrapper
  readonly input: () => InputJson
  readonly files: () => HeldFiles
  replace(input: InputJson): Promise<void>
}

async function open(
  service: CallableService,
  operation: string,
  begun: InputJson = {},
  given: { readonly marked?: ReadonlyMap<string, string>; readonly offers?: Readonly<Record<string, string>> } = {},
): Promise<Opened> {
  const description = await readDescription(service)
  const input = shallowRef(begun)
  const files = ref<HeldFiles>(new Map())
  const page = mount(
    () =>
      h(OperationForm, {
        description,
        operation,
        reference: `https://docs.test/${operation}`,
        input: input.value,
        files: files.value,
        problems: checkInput(description, operation, input.value),
        offered: (member) => {
          const value = given.offers?.[member]
          return value === undefined ? [] : [{ value, label: 'seen' }]
        },
        marked: given.marked,
        'onUpdate:input': (next: InputJson) => (input.value = next),
        'onUpdate:files': (next: HeldFiles) => (files.value = next),
      }),
    { attachTo: document.body, global: { stubs: { PlacedMenu: true } } },
  )
  return {
    page,
    input: () => input.value,
    files: () => files.value,
    async replace(next) {
      input.value = next
      await nextTick()
    },
  }
}

/** The field whose label is this; the `at`-th where several are called so. */
function field({ page }: Opened, label: string, at = 0) {
  const found = page.findAll('label, span[id$="-label"]').filter((one) => one.text().replace(/ \*$/, '') === label)[at]
  if (!found) throw new Error(`There is no field ${label}.`)
  const id = found.attributes('id')?.replace(/-label$/, '-field') ?? ''
  return page.get(`[id="${id}"]`)
}

function button({ page }: Opened, name: string) {
  const found = page.findAll('button').find((one) => (one.attributes('aria-label') ?? one.text()) === name)
  if (!found) throw new Error(`There is no button ${name}.`)
  return found
}

async function add(opened: Opened, of: string, member: string): Promise<void> {
  await button(opened, `Add a member of ${of}`).trigger('click')
  await opened.page.get('[placeholder="Name or text"]').setValue(member)
  await opened.page.get('[placeholder="Name or text"]').trigger('keydown', { key: 'Enter' })
  await nextTick()
  await nextTick()
}

test('what is required stands there from the start, and only what is typed is in the input', async () => {
  const form = await open('s3', 'GetObject')
  expect(field(form, 'Bucket').attributes('aria-required')).toBe('true')
  await field(form, 'Key').setValue('a.txt')
  expect(form.input()).toEqual({ Key: 'a.txt' })
  await field(form, 'Key').setValue('')
  expect(form.input()).toEqual({})
  form.page.unmount()
})

test('an optional member is found, added with the focus in it, and taken out again', async () => {
  const form = await open('s3', 'GetObject', { Bucket: 'b', Key: 'k' })
  await add(form, 'GetObjectRequest', 'partnum')
  expect(document.activeElement?.id).toBe(field(form, 'PartNumber').attributes('id'))
  await field(form, 'PartNumber').setValue('7')
  expect(form.input()).toEqual({ Bucket: 'b', Key: 'k', PartNumber: 7 })
  await field(form, 'PartNumber').setValue('')
  expect(form.input()).toEqual({ Bucket: 'b', Key: 'k' })
  await button(form, 'Take PartNumber out').trigger('click')
  await nextTick()
  expect(() => field(form, 'PartNumber')).toThrow('There is no field')
  expect(document.activeElement?.id).toBe(field(form, 'Key').attributes('id'))
  form.page.unmount()
})

test('what is no number is kept as it was typed, and told at the field', async () => {
  const form = await open('s3', 'GetObject', { Bucket: 'b', Key: 'k', PartNumber: 1 })
  await field(form, 'PartNumber').setValue('many')
  expect(form.input().PartNumber).toBe('many')
  const notes = field(form, 'PartNumber').attributes('aria-describedby') ?? ''
  expect(form.page.get(`[id="${notes}"]`).text()).toBe('Has to be a number, and is text.')
  expect(field(form, 'PartNumber').attributes('aria-invalid')).toBe('true')
  await field(form, 'PartNumber').setValue('10001')
  expect(form.page.get(`[id="${notes}"]`).text()).toBe('Has to be 1 to 10000.')
  form.page.unmount()
})

test('what is missing is told once somebody was there', async () => {
  const form = await open('s3', 'GetObject')
  expect(form.page.text()).not.toContain('is missing')
  await field(form, 'Bucket').trigger('focusout')
  expect(form.page.text()).toContain('Bucket is missing.')
  expect(form.page.text()).not.toContain('Key is missing.')
  form.page.unmount()
})

test('structures that nothing is left of go with their last member', async () => {
  const form = await open('route53', 'ChangeResourceRecordSets')
  await button(form, 'Add to Changes').trigger('click')
  expect(form.input()).toEqual({ ChangeBatch: { Changes: [{}] } })
  await nextTick()
  await field(form, 'Name').setValue('a.test')
  expect(form.input()).toEqual({ ChangeBatch: { Changes: [{ ResourceRecordSet: { Name: 'a.test' } }] } })
  await field(form, 'Name').setValue('')
  expect(form.input()).toEqual({ ChangeBatch: { Changes: [{}] } })
  form.page.unmount()
})

test('elements of a list are doubled, moved and removed', async () => {
  const tags = (...keys: string[]) => ({ Tags: keys.map((Key) => ({ Key, Value: 'v' })) })
  const form = await open('iam', 'CreateUser', { UserName: 'u', ...tags('a', 'b') })
  const act = async (at: number, label: string) => {
    await button(form, `What can be done with Tags[${at}]`).trigger('click')
    const items = form.page.getComponent(PlacedMenu).props('items').flat()
    items.find((item) => item.label === label)?.onSelect?.(new Event('select'))
    await nextTick()
    await nextTick()
  }
  const focused = () => document.activeElement?.closest('[role=group]')?.getAttribute('aria-label')
  await act(0, 'Duplicate')
  expect([form.input(), focused()]).toMatchObject([tags('a', 'a', 'b'), 'Tags[1]'])
  await act(2, 'Move up')
  expect([form.input(), focused()]).toMatchObject([tags('a', 'b', 'a'), 'Tags[1]'])
  await act(1, 'Move down')
  expect([form.input(), focused()]).toMatchObject([tags('a', 'a', 'b'), 'Tags[2]'])
  await act(1, 'Remove')
  expect([form.input(), focused()]).toMatchObject([tags('a', 'b'), 'Tags[1]'])
  await act(0, 'Remove')
  expect([form.input(), focused()]).toMatchObject([tags('b'), 'Tags[0]'])
  await act(0, 'Remove')
  expect(form.input()).toEqual({ UserName: 'u' })
  expect(document.activeElement).toBe(button(form, 'Add to Tags').element)
  form.page.unmount()
})

test('a list of one value each is one line each', async () => {
  const Changes = [
    { Action: 'UPSERT', ResourceRecordSet: { Name: 'a', Type: 'MX', ResourceRecords: [{ Value: '10 x.' }] } },
  ]
  const form = await open('route53', 'ChangeResourceRecordSets', { HostedZoneId: 'Z', ChangeBatch: { Changes } })
  await field(form, '[0].Value').setValue('20 y.')
  expect(JSON.stringify(form.input())).toContain('{"Value":"20 y."}')
  await field(form, '[0].Value').setValue('')
  expect(JSON.stringify(form.input())).toContain('"ResourceRecords":[{}]')
  form.page.unmount()
})

test('a map takes keys and values, and one key once', async () => {
  const form = await open('s3', 'PutObject', { Bucket: 'b', Key: 'k', Metadata: { a: '1' } })
  await button(form, 'Add to Metadata').trigger('click')
  await form.page.get('[aria-label="Key 2 of Metadata"]').setValue('a')
  await form.page.get('[aria-label="Value 2 of Metadata"]').setValue('2')
  expect(form.input().Metadata).toEqual({ a: '1' })
  expect(form.page.text()).toContain('This key stands there already')
  await form.page.get('[aria-label="Key 2 of Metadata"]').setValue('__proto__')
  expect(JSON.stringify(form.input().Metadata)).toBe('{"a":"1","__proto__":"2"}')
  await form.page.get('[aria-label="Value 1 of Metadata"]').setValue('')
  expect(JSON.stringify(form.input().Metadata)).toBe('{"a":"","__proto__":"2"}')
  await button(form, 'Take a of Metadata out').trigger('click')
  await nextTick()
  const [key] = form.page.findAll<HTMLInputElement>('[aria-label="Key 1 of Metadata"]')
  expect([document.activeElement === key?.element, key?.element.value]).toEqual([true, '__proto__'])
  form.page.unmount()
})

test('a union takes one member: another choice takes the place of the first', async () => {
  const form = await open('s3', 'PutBucketMetricsConfiguration', {
    Bucket: 'b',
    Id: 'i',
    MetricsConfiguration: { Id: 'i', Filter: { Prefix: 'p' } },
  })
  await field(form, 'one of').setValue('AccessPointArn')
  expect(form.input().MetricsConfiguration).toEqual({ Id: 'i' })
  await field(form, 'AccessPointArn').setValue('arn:x')
  expect(form.input().MetricsConfiguration).toEqual({ Id: 'i', Filter: { AccessPointArn: 'arn:x' } })
  form.page.unmount()
})

test('bytes come from a file, as text or as base64, and one at a time', async () => {
  const form = await open('s3', 'PutObject', { Bucket: 'b', Key: 'k' })
  await add(form, 'PutObjectRequest', 'Body')
  const input = form.page.get<HTMLInputElement>('input[type=file]')
  const file = new File(['abc'], 'plan.txt')
  Object.defineProperty(input.element, 'files', { value: [file], writable: true })
  await input.trigger('change')
  expect(form.input().Body).toEqual({ $file: 'plan.txt' })
  expect([...form.files().values()]).toEqual([file])
  expect(form.page.text()).toContain('plan.txt3 B')
  // The same one again, as after it was changed on the disk.
  await input.trigger('change')
  expect([form.input().Body, [...form.files().keys()]]).toEqual([{ $file: 'plan.txt' }, ['plan.txt']])
  await form.page.get('input[value=Base64]').setValue()
  expect(form.input()).toEqual({ Bucket: 'b', Key: 'k' })
  await form.page.findAll('textarea').at(-1)?.setValue('YWJj')
  expect(form.input().Body).toEqual({ $base64: 'YWJj' })
  form.page.unmount()
})

test('enums take other values too, and offer those that were seen', async () => {
  const form = await open(
    's3',
    'PutObject',
    { Bucket: 'b', Key: 'k', StorageClass: 'STANDARD' },
    { offers: { Bucket: 'seen-one' } },
  )
  await field(form, 'StorageClass').setValue('FUTURE_CLASS')
  expect(form.input().StorageClass).toBe('FUTURE_CLASS')
  expect(form.page.text()).toContain('FUTURE_CLASS is none of the values that the SDK knows.')
  await field(form, 'Bucket').setValue('')
  await field(form, 'Bucket').trigger('keydown', { key: 'ArrowDown' })
  await field(form, 'Bucket').trigger('keydown', { key: 'ArrowDown' })
  expect(form.page.get('[role=option]').text()).toBe('seen-oneseen')
  await field(form, 'Bucket').trigger('keydown', { key: 'Enter' })
  expect(form.input().Bucket).toBe('seen-one')
  form.page.unmount()
})

test('a secret is not shown, also where only its key tells that it is one', async () => {
  const form = await open('cognito-idp', 'InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'u', PASSWORD: 'p' },
  })
  expect(form.page.get('[aria-label="Value 1 of AuthParameters"]').attributes('type')).toBeUndefined()
  expect(form.page.get('[aria-label="Value 2 of AuthParameters"]').attributes('type')).toBe('password')
  form.page.unmount()
})

test('an input from elsewhere is another form; one that was typed here is not', async () => {
  const form = await open('s3', 'GetObject', { Bucket: 'b', Key: 'k', Range: 'bytes=0-1' })
  const before = field(form, 'Key').element
  await field(form, 'Key').setValue('k2')
  expect(field(form, 'Key').element).toBe(before)
  await form.replace({ Bucket: 'b' })
  expect(field(form, 'Key').element).not.toBe(before)
  expect(() => field(form, 'Range')).toThrow('There is no field')
  form.page.unmount()
})

test('a member that a verdict refuses is marked with why, and so is the element around it', async () => {
  const Changes = [{ Action: 'UPSERT', ResourceRecordSet: { Name: 'a', Type: 'MX' } }, { Action: 'UPSERT' }]
  const marked = new Map([['ChangeBatch.Changes[0].ResourceRecordSet.Type', 'ChangeSomeRecords allows TXT only']])
  const form = await open(
    'route53',
    'ChangeResourceRecordSets',
    { HostedZoneId: 'Z', ChangeBatch: { Changes } },
    { marked },
  )
  const notes = field(form, 'Type').attributes('aria-describedby') ?? ''
  expect(form.page.get(`[id="${notes}"]`).text()).toContain('ChangeSomeRecords allows TXT only')
  expect(form.page.findAll('.bg-denied-soft')).toHaveLength(1)
  form.page.unmount()
})

test('F1 tells what a member is', async () => {
  const form = await open('s3', 'GetObject')
  await field(form, 'Key').trigger('keydown', { key: 'F1' })
  const help = field(form, 'Key').attributes('aria-describedby') ?? ''
  expect(form.page.get(`[id="${help}"]`).text()).toBe('Key of the object to get.')
  form.page.unmount()
})
