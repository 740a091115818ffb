/**
 * The key that signs one day's requests to one service (AWS IAM user guide, "Create a signed AWS API request", step 3).
 */
import { createHmac } from 'node:crypto'

export interface Scope {
  /** `20260102`. */
  readonly date: string
  readonly region: string
  readonly service: string
}

const maximumCached = 1000
const cache = new Map<string, Buffer>()

export function scopeText({ date, region, service }: Scope): string {
  return `${date}/${region}/${service}/aws4_request`
}

/** Four HMACs, kept for the next request: a browser signs hundreds with the same credentials on one day. */
export function signingKey(secretAccessKey: string, scope: Scope): Buffer {
  const name = `${secretAccessKey}/${scopeText(scope)}`
  let key = cache.get(name)
  if (!key) {
    const steps = [scope.date, scope.region, scope.service, 'aws4_request']
    key = steps.reduce((previous: Buffer, step) => hmac(previous, step), Buffer.from(`AWS4${secretAccessKey}`))
    if (cache.size >= maximumCached) cache.clear()
    cache.set(name, key)
  }
  return key
}

export function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
