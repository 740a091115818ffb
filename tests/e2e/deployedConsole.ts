/**
 * The console as a host serves it beside a backend in AWS: an `amplify_outputs.json` without endpoints of its own, so that every
 * call goes to AWS's hosts. There a test answers: the pools' questions by an emulator, which needs no signature for them, all else
 * with answers as AWS gives them.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Route } from '@playwright/test'
import { readableHeaders } from '../../amplify/access/readableHeaders.ts'
import type { BackendOutputs } from '../../contract/backendOutputs.ts'
import type { PoliciesOfRole } from '../../contract/policiesOfRole.ts'
import { localBackend } from '../../emulator/seed/localBackend.ts'
import { ensureBuilt, root } from '../../scripts/builds.mjs'
import { serveConsole } from '../../scripts/serveConsole.mjs'
import { readAnswer, type RecordedAnswer } from '../recorded/readAnswer.ts'

export interface DeployedConsole {
  readonly url: string
  close(): Promise<void>
}

/** @param emulatorUrl whose pools, roles and policies were "deployed" */
export async function serveDeployedConsole(emulatorUrl: string): Promise<DeployedConsole> {
  await ensureBuilt('console')
  const directory = await mkdtemp(join(tmpdir(), 'rolecall-deployed-'))
  await cp(join(root, 'dist'), directory, { recursive: true })
  await writeFile(join(directory, 'amplify_outputs.json'), JSON.stringify(await deployedOutputs(emulatorUrl)))
  const server = await serveConsole({ port: 0, directory })
  return {
    url: server.url,
    async close() {
      await server.close()
      await rm(directory, { recursive: true })
    },
  }
}

/** What `amplify/consoleOutputs.ts` writes for a backend in AWS: places and policies, and nothing of an emulator. */
async function deployedOutputs(emulatorUrl: string): Promise<BackendOutputs> {
  const answer = await fetch(`${emulatorUrl}/_rolecall/amplify_outputs.json`)
  const { auth, custom } = (await answer.json()) as BackendOutputs
  const { identityPoolRoles, places, policiesUrl = '' } = custom?.rolecall ?? {}
  const policies = await Promise.all(
    ['authenticated', 'operators', 'readers'].map((role) => policiesOf(policiesUrl, role)),
  )
  return {
    version: '1.4',
    auth,
    custom: { rolecall: { ...(identityPoolRoles && { identityPoolRoles }), ...(places && { places }), policies } },
  }
}

async function policiesOf(policiesUrl: string, role: string): Promise<PoliciesOfRole> {
  const query = new URLSearchParams({ role: roleArn(role), bucket: 'team-photos' })
  return (await (await fetch(`${policiesUrl}?${query}`)).json()) as PoliciesOfRole
}

const roleArn = (role: string) => `arn:aws:iam::${localBackend.account}:role/${role}`

/** What AWS says to a call: an answer in `tests/recorded`, one made here, or one that no page may read. */
export type AwsAnswer = string | RecordedAnswer | 'not for this page'

export interface AnsweredCalls {
  /** `PUT /shared/plan.txt`, in the order in which they arrived. */
  readonly sent: readonly string[]
}

/**
 * Answers in AWS's place.
 * @param answerOf what a signed call gets; undefined for what the test does not expect, which fails
 */
export async function answerForAws(
  page: Page,
  {
    emulatorUrl,
    role,
    answerOf,
  }: {
    readonly emulatorUrl: string
    /** Whose session STS names. */
    readonly role: string
    readonly answerOf: (call: {
      readonly host: string
      readonly method: string
      readonly path: string
    }) => AwsAnswer | undefined
  },
): Promise<AnsweredCalls> {
  const sent: string[] = []
  await page.route(/^https:\/\/[^/]*\.amazonaws\.com\//, async (route) => {
    const { host, pathname, search } = new URL(route.request().url())
    const method = route.request().method()
    if (method === 'OPTIONS') return route.fulfill({ status: 200, headers: corsHeaders(route) })
    if (host.startsWith('cognito-')) return askEmulator(route, emulatorUrl)
    if (host.startsWith('sts.')) return fulfill(route, callerIdentity(role))
    sent.push(`${method} ${pathname}`)
    const answer = answerOf({ host, method, path: pathname + search })
    if (answer === undefined) throw new Error(`Nothing is known to answer to ${method} ${route.request().url()}`)
    if (answer === 'not for this page') {
      // Whether anything is there a page may learn; what it says it may not.
      const isOpaque = route.request().headers()['origin'] === undefined
      return isOpaque ? route.fulfill({ status: 403 }) : route.abort('failed')
    }
    return fulfill(route, typeof answer === 'string' ? readAnswer(answer) : answer)
  })
  return { sent }
}

async function askEmulator(route: Route, emulatorUrl: string): Promise<void> {
  const asked = route.request()
  const wanted = ['content-type', 'x-amz-target']
  const headers = Object.entries(asked.headers()).filter(([name]) => wanted.includes(name))
  const answer = await fetch(emulatorUrl, { method: 'POST', headers, body: asked.postData() ?? '' })
  await route.fulfill({
    status: answer.status,
    headers: { ...corsHeaders(route), 'content-type': answer.headers.get('content-type') ?? '' },
    body: await answer.text(),
  })
}

/** With the time of now: the SDK takes another one for a clock that is off, and sends again. */
function fulfill(route: Route, { status, headers, body }: RecordedAnswer): Promise<void> {
  return route.fulfill({ status, headers: { ...headers, date: new Date().toUTCString(), ...corsHeaders(route) }, body })
}

/** As a bucket with the rule of `amplify/` answers, and Route 53 to every page. */
function corsHeaders(route: Route): Record<string, string> {
  return {
    'access-control-allow-origin': new URL(route.request().frame().url()).origin,
    'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
    'access-control-allow-headers': route.request().headers()['access-control-request-headers'] ?? '*',
    'access-control-expose-headers': readableHeaders.join(', '),
  }
}

function callerIdentity(role: string): RecordedAnswer {
  const arn = `arn:aws:sts::${localBackend.account}:assumed-role/${role}/CognitoIdentityCredentials`
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn><UserId>AROAEXAMPLE:CognitoIdentityCredentials</UserId><Account>${localBackend.account}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>0c1d</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
  }
}
