/**
 * The inbox at the addresses and in the shapes in which LocalStack tells what was sent by SES and SNS, so that tests
 * written for it find their codes here (docs.localstack.cloud, "Simple Email Service" and "Simple Notification Service").
 */
import type { InboxMessage } from '#contract/inboxMessage.ts'

/** As LocalStack names members. */
interface SesMessage {
  readonly Id: string
  readonly Region: string
  /** UTC to the second, without a zone. */
  readonly Timestamp: string
  readonly Destination: { readonly ToAddresses: readonly string[] }
  readonly Source: string
  readonly Subject: string
  readonly Body: { readonly text_part: string; readonly html_part: null }
}

interface SmsMessage {
  readonly MessageId: string
  readonly PhoneNumber: string
  readonly Message: string
  readonly Subject: null
  readonly TopicArn: null
  readonly SubscriptionArn: null
}

interface SentMessages {
  readonly ses: { readonly messages: readonly SesMessage[] }
  readonly 'sns/sms-messages': {
    readonly region: string
    readonly sms_messages: Readonly<Record<string, readonly SmsMessage[]>>
  }
}

export type SentAnswer =
  | { readonly status: 200; readonly value: SentMessages[keyof SentMessages] }
  | { readonly status: 400 | 404; readonly value: { readonly message: string } }

/** Whom Cognito's own mail is from, where a pool names nobody. */
const sender = 'no-reply@verificationemail.com'

/**
 * @param messages the newest first
 * @param question.path what follows `/_aws/`
 * @param question.rawQuery `email=<sender>` and `id=<message id>` of mails, `phoneNumber=<number>` of short messages
 */
export function messagesForLocalStack(
  messages: readonly InboxMessage[],
  { path, rawQuery, region }: { readonly path: string; readonly rawQuery: string; readonly region: string },
): SentAnswer {
  const query = new URLSearchParams(rawQuery.replaceAll('+', '%2B'))
  const known = path === 'ses' ? ['email', 'id'] : path === 'sns/sms-messages' ? ['phoneNumber'] : undefined
  if (!known) return bad(404, 'There are ses and sns/sms-messages.')
  for (const name of query.keys()) {
    if (!known.includes(name)) return bad(400, `There is no parameter ${name}. Known: ${known.join(', ')}.`)
    if (query.getAll(name).length > 1) return bad(400, `The parameter ${name} is there twice.`)
  }
  const inOrder = messages.toReversed()
  if (path === 'ses') {
    const [from, id] = [query.get('email'), query.get('id')]
    const mails = inOrder.filter(({ medium }) => medium === 'EMAIL').map((message) => mailOf(message, region))
    const asked = mails.filter((mail) => (from ?? mail.Source) === mail.Source && (id ?? mail.Id) === mail.Id)
    return { status: 200, value: { messages: asked } }
  }
  const number = query.get('phoneNumber')
  const texts = inOrder.filter(({ medium, to }) => medium === 'SMS' && (number ?? to) === to)
  const byNumber: Record<string, SmsMessage[]> = {}
  for (const message of texts) (byNumber[message.to] ??= []).push(textOf(message))
  return { status: 200, value: { region, sms_messages: byNumber } }
}

function mailOf({ id, to, subject, body, at }: InboxMessage, region: string): SesMessage {
  return {
    Id: id,
    Region: region,
    Timestamp: at.slice(0, 'YYYY-MM-DDThh:mm:ss'.length),
    Destination: { ToAddresses: [to] },
    Source: sender,
    Subject: subject,
    Body: { text_part: body, html_part: null },
  }
}

function textOf({ id, to, body }: InboxMessage): SmsMessage {
  return { MessageId: id, PhoneNumber: to, Message: body, Subject: null, TopicArn: null, SubscriptionArn: null }
}

function bad(status: 400 | 404, message: string): SentAnswer {
  return { status, value: { message } }
}
