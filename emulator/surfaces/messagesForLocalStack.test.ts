import { expect, test } from 'vitest'
import type { InboxMessage } from '#contract/inboxMessage.ts'
import { messagesForLocalStack } from './messagesForLocalStack.ts'

const mail: InboxMessage = {
  id: '2026-11-28T09:00:02.000Z#000000',
  medium: 'EMAIL',
  to: 'nora@example.test',
  subject: 'Your verification code',
  body: 'Your verification code is 123456',
  code: '123456',
  codeState: 'unused',
  at: '2026-11-28T09:00:02.000Z',
}
const earlier: InboxMessage = { ...mail, id: '2026-11-28T09:00:01.000Z#000000', at: '2026-11-28T09:00:01.000Z' }
const text: InboxMessage = { ...earlier, medium: 'SMS', to: '+4915100000001', subject: '', body: 'Your code is 9' }
const messages = [mail, earlier, text]

const ask = (path: string, rawQuery = '') => messagesForLocalStack(messages, { path, rawQuery, region: 'eu-central-1' })

test('mails in the shape of `/_aws/ses`, the oldest first', () => {
  expect(ask('ses')).toMatchObject({ status: 200, value: { messages: [{ Id: earlier.id }, { Id: mail.id }] } })
  expect(ask('ses', `id=${encodeURIComponent(mail.id)}`)).toEqual({
    status: 200,
    value: {
      messages: [
        {
          Id: mail.id,
          Region: 'eu-central-1',
          Timestamp: '2026-11-28T09:00:02',
          Destination: { ToAddresses: ['nora@example.test'] },
          Source: 'no-reply@verificationemail.com',
          Subject: 'Your verification code',
          Body: { text_part: 'Your verification code is 123456', html_part: null },
        },
      ],
    },
  })
  expect(ask('ses', 'email=somebody@else.test')).toEqual({ status: 200, value: { messages: [] } })
})

test('short messages by number, in the shape of `/_aws/sns/sms-messages`', () => {
  const found = {
    status: 200,
    value: {
      region: 'eu-central-1',
      sms_messages: {
        '+4915100000001': [
          {
            MessageId: text.id,
            PhoneNumber: '+4915100000001',
            Message: 'Your code is 9',
            Subject: null,
            TopicArn: null,
            SubscriptionArn: null,
          },
        ],
      },
    },
  }
  expect(ask('sns/sms-messages')).toEqual(found)
  expect(ask('sns/sms-messages', 'phoneNumber=+4915100000001')).toEqual(found)
  expect(ask('sns/sms-messages', 'phoneNumber=%2B49')).toMatchObject({ value: { sms_messages: {} } })
})

test('what is not there is said in words', () => {
  expect(ask('sqs/messages')).toEqual({ status: 404, value: { message: 'There are ses and sns/sms-messages.' } })
  expect(ask('ses', 'to=a')).toEqual({
    status: 400,
    value: { message: 'There is no parameter to. Known: email, id.' },
  })
  expect(ask('ses', 'id=a&id=b')).toEqual({ status: 400, value: { message: 'The parameter id is there twice.' } })
})
