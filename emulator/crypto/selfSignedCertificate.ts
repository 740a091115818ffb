/** A certificate that nobody but its holder vouches for (RFC 5280): Node can read certificates and makes none. */
import { generateKeyPairSync, sign } from 'node:crypto'
import type { Random } from '../program/clockAndRandom.ts'
import { bits, integer, objectId, octets, sequence, set, tagged, truth, utcTime, utf8, wrapped } from './der.ts'

export interface KeyAndCertificate {
  /** Both in PEM. */
  readonly key: string
  readonly cert: string
}

const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'))

/**
 * For a server of these names, and for nothing else: no authority, so that whoever trusts it trusts these names alone.
 * @param validity milliseconds since 1970.
 */
export function selfSignedCertificate(
  names: readonly string[],
  { from, until }: { readonly from: number; readonly until: number },
  random: Random,
): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const holder = sequence(set(sequence(objectId('2.5.4.3'), utf8('Rolecall on this computer'))))
  const body = sequence(
    wrapped(0, integer(Uint8Array.of(2))),
    integer(Uint8Array.of(1, ...random.bytes(15))),
    ecdsaWithSha256,
    holder,
    sequence(utcTime(from), utcTime(until)),
    holder,
    publicKey.export({ type: 'spki', format: 'der' }),
    wrapped(3, sequence(...extensions(names))),
  )
  const signed = sequence(body, ecdsaWithSha256, bits(sign('sha256', body, privateKey)))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(signed),
  }
}

function extensions(names: readonly string[]): Buffer[] {
  const critical = (id: string, value: Buffer) => sequence(objectId(id), truth, octets(value))
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
