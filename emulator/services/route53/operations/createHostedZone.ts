import type { CreateHostedZoneCommandInput, CreateHostedZoneCommandOutput } from '@aws-sdk/client-route-53'
import { parseDomainName, writeDomainName } from '#iam/requirements/route53/domainName.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { delegationSet, hostedZone } from '../describe.ts'
import { newId } from '../ids.ts'
import { zones } from '../state.ts'
import { submitChange } from '../submitChange.ts'
import { writeNewZone } from '../writeNewZone.ts'

const ASTERISK = 0x2a

/**
 * A zone's name: two labels or more, the first without an asterisk ("DNS domain name format"). Other printable
 * characters and `\ooo` may stand in it, as in zones of the RFC 2317 kind: `0/25.2.0.192.in-addr.arpa`.
 */
function zoneName(name: string): string {
  const parsed = parseDomainName(name)
  if (!parsed.ok || parsed.labels.length === 0 || parsed.labels[0]?.includes(ASTERISK)) {
    throw new AwsError('InvalidDomainName', `${name} is not a valid domain name`, { status: 400 })
  }
  const written = writeDomainName(parsed.labels)
  if (parsed.labels.length === 1) {
    throw new AwsError('InvalidDomainName', `${written.slice(0, -1)} is reserved by AWS!`, { status: 400 })
  }
  return written
}

/** There are no reusable delegation sets, so that none that a zone names can exist. */
function requireDelegationSet(input: CreateHostedZoneCommandInput): void {
  if (input.DelegationSetId !== undefined) {
    throw new AwsError('NoSuchDelegationSet', 'A reusable delegation set with the specified ID does not exist.', {
      status: 400,
    })
  }
}

function refuseUsedReference(callerReference: string, { store }: OperationContext): void {
  if (zones(store).countByIndex('callerReference', { equal: callerReference }) > 0) {
    const message = 'A hosted zone has already been created with the specified caller reference.'
    throw new AwsError('HostedZoneAlreadyExists', message, { status: 409 })
  }
}

/** A public zone with its NS and SOA record sets. The same name may exist more than once, as at AWS. */
export const createHostedZone: Operation<CreateHostedZoneCommandInput, CreateHostedZoneCommandOutput> = {
  authorization: 'permission',
  honours: {
    Name: true,
    CallerReference: true,
    VPC: false,
    HostedZoneConfig: { Comment: true, PrivateZone: { only: [false] } },
    DelegationSetId: true,
  },
  run(input, context) {
    const comment = input.HostedZoneConfig?.Comment
    const callerReference = input.CallerReference ?? ''
    requireDelegationSet(input)
    const name = zoneName(input.Name ?? '')

    return context.store.transaction(() => {
      refuseUsedReference(callerReference, context)
      const zone = writeNewZone(context.store, {
        id: newId('Z', context.random),
        name,
        callerReference,
        ...(comment === undefined ? {} : { comment }),
      })
      return {
        HostedZone: hostedZone(zone),
        ChangeInfo: submitChange(context, undefined),
        DelegationSet: delegationSet(zone),
        Location: `${context.baseUrl}/2013-04-01/hostedzone/${zone.id}`,
      }
    })
  },
}
