/**
 * The key that signs one day's requests to one service (AWS IAM user guide, "Create a signed AWS API request", step 3).
 */
import { keySteps, type Scope, scopeText } from '../../sigv4/stringToSign.ts'
import { hmac, type HmacKey, hmacKey } from './hmac.ts'

const maximumCached = 1000
const cache = new Map<string, HmacKey>()
/** Found without putting a name together: requests that say the same share their scope. */
const ofScopes = new WeakMap<Scope, { readonly secretAccessKey: string; readonly key: HmacKey }>()

/** Four HMACs, kept for the next request: a browser signs hundreds with the same credentials on one day. */
export function signingKey(secretAccessKey: string, scope: Scope): HmacKey {
  const known = ofScopes.get(scope)
  if (known?.secretAccessKey === secretAccessKey) return known.key
  const key = keyOf(secretAccessKey, scope)
  ofScopes.set(scope, { secretAccessKey, key })
  return key
}

function keyOf(secretAccessKey: string, scope: Scope): HmacKey {
  const name = `${secretAccessKey}/${scopeText(scope)}`
  let key = cache.get(name)
  if (!key) {
    const last = keySteps(scope).reduce(
      (previous: Buffer, step) => hmac(hmacKey(previous), step),
      Buffer.from(`AWS4${secretAccessKey}`),
    )
    key = hmacKey(last)
    if (cache.size >= maximumCached) cache.clear()
    cache.set(name, key)
  }
  return key
}
