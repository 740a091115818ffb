import { X509Certificate } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeyAndCertificate, selfSignedCertificate } from '../crypto/selfSignedCertificate.ts'
import type { Clock, Random } from '../program/clockAndRandom.ts'
import { makeDataFolder } from '../state/makeDataFolder.ts'

/** Names that every browser leads to this computer, and that pools have their domains under. */
const names = ['*.auth.localhost']
const day = 24 * 60 * 60 * 1000
/** Apple takes none that is good for longer. */
const validity = 397 * day
const renewedBefore = 30 * day

export const certificateFile = 'tls-certificate.pem'
const keyFile = 'tls-key.pem'

/**
 * The certificate in the data folder, made anew before it ends: who trusts it need not do so again at each start.
 * @param folder `:memory:` keeps none.
 */
export function ownCertificate(
  folder: string,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): KeyAndCertificate {
  const now = clock()
  const kept = folder === ':memory:' ? undefined : readKept(folder)
  if (kept && now < new Date(new X509Certificate(kept.cert).validTo).getTime() - renewedBefore) return kept
  const fresh = selfSignedCertificate(names, { from: now - day, until: now + validity }, random)
  if (folder === ':memory:') return fresh
  makeDataFolder(folder)
  write(join(folder, keyFile), fresh.key)
  write(join(folder, certificateFile), fresh.cert)
  return fresh
}

function readKept(folder: string): KeyAndCertificate | undefined {
  try {
    const [key, cert] = [keyFile, certificateFile].map((name) => readFileSync(join(folder, name), 'utf8'))
    return key !== undefined && cert !== undefined ? { key, cert } : undefined
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return undefined
    throw problem
  }
}

function write(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
