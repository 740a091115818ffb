/** Names and ids that AWS would choose, made from the logical id instead: the same on every run. */
import { createHash } from 'node:crypto'

const lowerCase = 'abcdefghijklmnopqrstuvwxyz0123456789'
const mixedCase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/**
 * @param path of the resource in its app: `auth/UserPool4BA7F805`
 * @returns `length` characters of the alphabet
 */
function lettersFor(path: string, length: number, alphabet: string): string {
  const bytes = createHash('sha512').update(path).digest()
  return Array.from({ length }, (_, at) => alphabet[(bytes[at] ?? 0) % alphabet.length]).join('')
}

/** `us-east-1_AbC123xyz` */
export function userPoolIdFor(path: string, region: string): string {
  return `${region}_${lettersFor(path, 9, mixedCase)}`
}

/** 26 lower-case letters and digits. */
export function userPoolClientIdFor(path: string): string {
  return lettersFor(path, 26, lowerCase)
}

/** `us-east-1:<uuid of version 4>` */
export function identityPoolIdFor(path: string, region: string): string {
  const hex = createHash('sha256').update(path).digest('hex')
  return `${region}:${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** `Z` and twenty capitals and digits. */
export function hostedZoneIdFor(path: string): string {
  return `Z${lettersFor(path, 20, lowerCase).toUpperCase()}`
}

/** As CloudFormation names what is not named: the stack, the logical id, something random. */
export function generatedName(path: string, longest = 64): string {
  const parts = path.split('/')
  const end = lettersFor(path, 8, lowerCase)
  return `${parts.at(-1)?.slice(0, longest - 9) ?? 'resource'}-${end}`
}

/** Bucket names know no capitals and end at 63 characters. */
export function bucketNameFor(path: string): string {
  const readable = (path.split('/').at(-1) ?? '').toLowerCase().replace(/[^a-z0-9]/g, '')
  return `${readable.slice(0, 50)}-${lettersFor(path, 12, lowerCase)}`
}
