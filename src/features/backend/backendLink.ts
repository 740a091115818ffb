/** A backend in an address of this console: `/backend#backend=...`. Behind the `#` it reaches no server. */
import { outputsOf } from '../../aws/configuration/backend-file/outputsOf.ts'
import type { BackendContent } from '../../aws/configuration/backend-file/readBackendFile.ts'
import { withoutSecrets } from '../../aws/configuration/backend-file/withoutSecrets.ts'
import { longestName } from '../../aws/configuration/profiles/profile.ts'

export interface LinkedBackend {
  readonly name: string
  readonly content: BackendContent
}

const prefix = '#backend='
/** Of Rolecall's section: what is an address, or a word for one, and how one signs in there. */
const told = [
  'label',
  'endpoints',
  'places',
  'signIn',
  'inboxUrl',
  'identitiesUrl',
  'peopleUrl',
  'decisionLogUrl',
  'policiesUrl',
  'faultsUrl',
  'strictUrl',
]
const sections = ['version', 'auth', 'storage']

/** @returns the part of the address from `#` on: ids, addresses and options, nothing secret */
export function linkOf({ name, content }: LinkedBackend): string {
  const { value: outputs } = withoutSecrets(outputsOf(content))
  const { rolecall } = isObject(outputs.custom) ? outputs.custom : {}
  const linked = {
    ...pick(outputs, sections),
    ...(isObject(rolecall) && { custom: { rolecall: pick(rolecall, told) } }),
  }
  const bytes = new TextEncoder().encode(JSON.stringify({ name, content: linked }))
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return prefix + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * @param hash of the address that was opened
 * @returns undefined where the address carries no backend; `broken` where it cannot be read, as when it was cut off
 */
export function readLink(hash: string): LinkedBackend | 'broken' | undefined {
  if (!hash.startsWith(prefix)) return undefined
  try {
    const binary = atob(hash.slice(prefix.length).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const linked: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (!isObject(linked) || typeof linked.name !== 'string' || !isObject(linked.content)) return 'broken'
    return { name: linked.name.slice(0, longestName), content: withoutSecrets(linked.content).value }
  } catch {
    return 'broken'
  }
}

function isObject(value: unknown): value is BackendContent {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function pick(from: BackendContent, names: readonly string[]): BackendContent {
  return Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]))
}
