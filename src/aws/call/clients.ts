/** SDK clients: one per service and session, each loaded with its SDK when it is first needed. */
import type { Route53Client } from '@aws-sdk/client-route-53'
import type { S3Client } from '@aws-sdk/client-s3'
import type { STSClient } from '@aws-sdk/client-sts'
import { onAuthChange, type AuthChange } from '../session/auth.ts'
import { sessionCredentials } from '../session/credentials.ts'
import { currentConfiguration } from '../configuration/currentConfiguration.ts'

interface Destroyable {
  destroy(): void
}

const clients = new Map<string, Promise<Destroyable>>()
const droppedListeners = new Set<() => void>()
const newSessionListeners = new Set<() => void>()
let session = 1
let watchesAuth = false

/** The S3 client of a region; without one, of the configured region. */
export function s3Client(region = currentConfiguration().region): Promise<S3Client> {
  return once(`s3 ${region}`, async () => {
    const { S3Client } = await import('@aws-sdk/client-s3')
    const endpoint = currentConfiguration().endpoints?.s3
    return new S3Client({ ...common(), region, ...(endpoint && { endpoint, forcePathStyle: true }) })
  })
}

export function route53Client(): Promise<Route53Client> {
  return once('route53', async () => {
    const { Route53Client } = await import('@aws-sdk/client-route-53')
    const endpoint = currentConfiguration().endpoints?.route53
    // Route 53 is one service for the whole world; its requests are signed for us-east-1.
    return new Route53Client({ ...common(), region: 'us-east-1', ...(endpoint && { endpoint }) })
  })
}

export function stsClient(): Promise<STSClient> {
  return once('sts', async () => {
    const { STSClient } = await import('@aws-sdk/client-sts')
    const { endpoints, region } = currentConfiguration()
    return new STSClient({ ...common(), region, ...(endpoints && { endpoint: endpoints.sts }) })
  })
}

/** Clients hold what belongs to a session (clock correction, open connections): the next one gets new ones. */
function dropClients(): void {
  for (const client of clients.values()) {
    client.then((built) => built.destroy()).catch(() => undefined)
  }
  clients.clear()
  session += 1
}

/** Counts the sessions of this tab, for keys of what must not outlive one. */
export function sessionNumber(): number {
  return session
}

/**
 * Is told when a session has ended, also when another one begins in its place: what belonged to it must go.
 * Returns the function that ends the subscription.
 */
export function onSessionDropped(listener: () => void): () => void {
  return subscribe(droppedListeners, listener)
}

/**
 * Is told when another session has begun, so that what is on screen can be asked again; not when one ends and nobody is there
 * to ask as. Returns the function that ends the subscription.
 */
export function onNewSession(listener: () => void): () => void {
  return subscribe(newSessionListeners, listener)
}

function common() {
  return {
    // `memoized` keeps the SDK from holding a copy of its own: renewed credentials reach every client at its next request.
    credentials: Object.assign(sessionCredentials, { memoized: true }),
    // One retry. The SDK repeats throttling, 5xx, lost connections and a corrected clock, never a denial.
    maxAttempts: 2,
  }
}

function once<Client extends Destroyable>(key: string, build: () => Promise<Client>): Promise<Client> {
  watchAuth()
  const existing = clients.get(key) as Promise<Client> | undefined
  if (existing) return existing
  const client = build()
  clients.set(key, client)
  // A chunk that could not be loaded (offline) is tried again by the next call.
  client.catch(() => clients.delete(key))
  return client
}

function watchAuth() {
  if (watchesAuth) return
  watchesAuth = true
  onAuthChange(follow)
}

/** The credentials were dropped before anybody was told; other listeners may have asked for new ones by now. */
function follow(change: AuthChange): void {
  dropClients()
  const begins = change === 'signed-in' || change === 'entered-as-guest'
  for (const listener of [...droppedListeners, ...(begins ? newSessionListeners : [])]) listener()
}

function subscribe(listeners: Set<() => void>, listener: () => void): () => void {
  watchAuth()
  listeners.add(listener)
  return () => listeners.delete(listener)
}
