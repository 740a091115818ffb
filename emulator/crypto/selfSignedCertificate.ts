/** Certificates that nobody but their holders vouch for (RFC 5280): Node can read certificates and makes none. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign,
} from 'node:crypto'
import type { Random } from '../program/clockAndRandom.ts'
import {
  bits,
  integer,
  nothing,
  objectId,
  octets,
  sequence,
  set,
  tagged,
  truth,
  utcTime,
  utf8,
  wrapped,
} from './der.ts'

export interface KeyAndCertificate {
  /** Both in PEM. */
  readonly key: string
  readonly cert: string
}

const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'))
const rsaWithSha256 = sequence(objectId('1.2.840.113549.1.1.11'), nothing)

/** Milliseconds since 1970. */
interface Validity {
  readonly from: number
  readonly until: number
}

/**
 * For a server of these names, and for nothing else: no authority, so that whoever trusts it trusts these names alone.
 */
export function selfSignedCertificate(names: readonly string[], validity: Validity, random: Random): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signed = certificate({
    holder: 'Rolecall on this computer',
    serial: Uint8Array.of(1, ...random.bytes(15)),
    validity,
    publicKey,
    privateKey,
    algorithm: ecdsaWithSha256,
    extensions: serverExtensions(names),
  })
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(signed),
  }
}

/**
 * For whoever checks signatures of a key, in DER. Nothing in it is left to chance: the same key at the same time has the
 * same certificate.
 */
export function signingCertificate(holder: string, validity: Validity, jwk: JsonWebKey): Buffer {
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' })
  const publicKey = createPublicKey(privateKey)
  const serial = createHash('sha256').update(`${jwk.n} ${validity.from}`).digest().subarray(0, 15)
  return certificate({
    holder,
    serial: Uint8Array.of(1, ...serial),
    validity,
    publicKey,
    privateKey,
    algorithm: rsaWithSha256,
    extensions: [critical('2.5.29.19', sequence()), critical('2.5.29.15', bits(Uint8Array.of(0x80), 7))],
  })
}

function certificate(parts: {
  readonly holder: string
  readonly serial: Uint8Array
  readonly validity: Validity
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
  readonly algorithm: Buffer
  readonly extensions: readonly Buffer[]
}): Buffer {
  const { validity, algorithm } = parts
  const holder = sequence(set(sequence(objectId('2.5.4.3'), utf8(parts.holder))))
  const body = sequence(
    wrapped(0, integer(Uint8Array.of(2))),
    integer(parts.serial),
    algorithm,
    holder,
    sequence(utcTime(validity.from), utcTime(validity.until)),
    holder,
    parts.publicKey.export({ type: 'spki', format: 'der' }),
    wrapped(3, sequence(...parts.extensions)),
  )
  return sequence(body, algorithm, bits(sign('sha256', body, parts.privateKey)))
}

function critical(id: string, value: Buffer): Buffer {
  return sequence(objectId(id), truth, octets(value))
}

function serverExtensions(names: readonly string[]): Buffer[] {
  const usual = (id: string, value: Buffer) => sequence(objectId(id), octets(value))
  return [
    // No authority; signs handshakes; as a server.
    critical('2.5.29.19', sequence()),
    critical('2.5.29.15', bits(Uint8Array.of(0x80), 7)),
    usual('2.5.29.37', sequence(objectId('1.3.6.1.5.5.7.3.1'))),
    usual('2.5.29.17', sequence(...names.map((name) => tagged(0x82, Buffer.from(name))))),
  ]
}

function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
