import { expect, test } from 'vitest'
import { fakeAsking, unreadable } from '../../../tests/unit/fakeAsking.ts'
import { askStandIn } from './askStandIn.ts'

const one = 'http://127.0.0.1:9000'
const endpoints = { userPool: one, identityPool: one, s3: one, route53: one, sts: one }
const xml = (status: number, body: string) => () => Promise.resolve(new Response(body, { status }))
const asked = async (send: (request: Request) => Promise<Response>) =>
  (await askStandIn(endpoints, fakeAsking(send))).map(({ service, kind }) => `${service} ${kind}`)

test.each([
  [
    'what asks for a signature',
    xml(403, '<ErrorResponse><Error><Code>MissingAuthenticationToken</Code></Error></ErrorResponse>'),
    ['sts guarded', 'route53 guarded'],
  ],
  [
    'what has only S3 and takes the path for a bucket',
    xml(403, '<?xml version="1.0"?><Error><Code>AccessDenied</Code><BucketName>2013-04-01</BucketName></Error>'),
    ['sts lacking', 'route53 lacking'],
  ],
  [
    'what knows neither operation',
    xml(400, '<ErrorResponse><Error><Code>InvalidAction</Code></Error></ErrorResponse>'),
    ['sts lacking', 'route53 lacking'],
  ],
  ['what serves pages', xml(200, '<!doctype html>'), ['sts lacking', 'route53 lacking']],
  ['what says that it is not implemented', xml(501, ''), ['sts lacking', 'route53 lacking']],
  ['what is broken', xml(503, ''), ['sts unclear', 'route53 unclear']],
  ['nothing', unreadable, ['sts silent', 'route53 silent']],
])('%s', async (_, send, kinds) => {
  expect(await asked(send)).toEqual(kinds)
})

test('what answers without a signature enforces nothing, and says so by answering', async () => {
  const send = ({ url }: Request) =>
    Promise.resolve(
      new Response(url.includes('hostedzone') ? '<ListHostedZonesResponse/>' : '<GetCallerIdentityResponse/>'),
    )
  expect(await asked(send)).toEqual(['sts unguarded', 'route53 unguarded'])
})

test('the questions are unsigned, of operations that read, and need no preflight', async () => {
  const sent: Request[] = []
  await askStandIn(
    { ...endpoints, sts: `${one}/` },
    fakeAsking((request) => {
      sent.push(request)
      return Promise.resolve(new Response())
    }),
  )
  expect(sent.map(({ method, url, headers }) => [method, url, headers.get('authorization')])).toEqual([
    ['POST', `${one}/`, null],
    ['GET', `${one}/2013-04-01/hostedzone?maxitems=1`, null],
  ])
})
