import type { RRType } from '@aws-sdk/client-route-53'
import { fatalProblem } from '../fatalProblem.ts'
import { a } from './a.ts'
import { aaaa } from './aaaa.ts'
import { caa } from './caa.ts'
import { characterStringsProblem } from './characterStrings.ts'
import { singleDomainName } from './domainNameValue.ts'
import { ds } from './ds.ts'
import { mx } from './mx.ts'
import { naptr } from './naptr.ts'
import { serviceBindingProblem } from './serviceBinding.ts'
import { soa } from './soa.ts'
import { srv } from './srv.ts'
import { sshfp } from './sshfp.ts'
import { tlsa } from './tlsa.ts'
import type { ValueCheck } from './valueProblem.ts'

const checks: Readonly<Record<RRType, ValueCheck>> = {
  A: a,
  AAAA: aaaa,
  CAA: caa,
  CNAME: singleDomainName('CNAMERRDATANotSingleField'),
  DS: ds,
  HTTPS: serviceBindingProblem,
  MX: mx,
  NAPTR: naptr,
  NS: singleDomainName('NSRRDATANotSingleField'),
  PTR: singleDomainName('PTRRRDATANotSingleField'),
  SOA: soa,
  SPF: characterStringsProblem,
  SRV: srv,
  SSHFP: sshfp,
  SVCB: serviceBindingProblem,
  TLSA: tlsa,
  TXT: characterStringsProblem,
}

/** @returns Route 53's sentence about a value that its type does not allow; undefined when there is nothing to say. */
export function recordValueProblem(type: RRType, value: string): string | undefined {
  const found = checks[type](value)
  return found && `Invalid Resource Record: '${fatalProblem(found, value)}'`
}
