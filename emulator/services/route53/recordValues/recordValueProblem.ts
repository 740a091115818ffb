import type { RRType } from '@aws-sdk/client-route-53'
import { fatalProblem } from '../fatalProblem.ts'
import { a } from './a.ts'
import { aaaa } from './aaaa.ts'
import { caa } from './caa.ts'
import { cname } from './cname.ts'
import { ds } from './ds.ts'
import { https } from './https.ts'
import { mx } from './mx.ts'
import { naptr } from './naptr.ts'
import { ns } from './ns.ts'
import { ptr } from './ptr.ts'
import { soa } from './soa.ts'
import { spf } from './spf.ts'
import { srv } from './srv.ts'
import { sshfp } from './sshfp.ts'
import { svcb } from './svcb.ts'
import { tlsa } from './tlsa.ts'
import { txt } from './txt.ts'
import type { ValueCheck } from './valueProblem.ts'

const checks: Readonly<Record<RRType, ValueCheck>> = {
  A: a,
  AAAA: aaaa,
  CAA: caa,
  CNAME: cname,
  DS: ds,
  HTTPS: https,
  MX: mx,
  NAPTR: naptr,
  NS: ns,
  PTR: ptr,
  SOA: soa,
  SPF: spf,
  SRV: srv,
  SSHFP: sshfp,
  SVCB: svcb,
  TLSA: tlsa,
  TXT: txt,
}

/** @returns Route 53's sentence about a value that its type does not allow; undefined when there is nothing to say. */
export function recordValueProblem(type: RRType, value: string): string | undefined {
  const found = checks[type](value)
  return found && `Invalid Resource Record: '${fatalProblem(found, value)}'`
}
