import type { ListResourceRecordSetsCommandInput, ListResourceRecordSetsCommandOutput } from '@aws-sdk/client-route-53'
import { parseDomainName } from '#iam/requirements/route53/domainName.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { fatalProblem } from '../fatalProblem.ts'
import { findZone } from '../findZone.ts'
import { reversedName } from '../names/recordKey.ts'
import { pageSize } from '../pageSize.ts'
import { records } from '../state.ts'

const MOST = 300

/** The parts of the key to start from, as far as they are given; none for the start of the zone. Throws InvalidInput for a start that says too little. */
function startOf(input: ListResourceRecordSetsCommandInput): readonly string[] {
  const { StartRecordName: name, StartRecordType: type, StartRecordIdentifier: identifier } = input
  if (name === undefined && type !== undefined) {
    throw new AwsError('InvalidInput', 'StartRecordType is only permitted together with StartRecordName', {
      status: 400,
    })
  }
  if (identifier !== undefined && type === undefined) {
    throw new AwsError(
      'InvalidInput',
      'StartRecordIdentifier is only permitted together with StartRecordName and StartRecordType',
      { status: 400 },
    )
  }
  if (name === undefined) return []
  const parsed = parseDomainName(name)
  if (!parsed.ok) throw new AwsError('InvalidInput', fatalProblem(parsed.problem, name), { status: 400 })
  return [reversedName(parsed.labels), type, identifier].filter((part) => part !== undefined)
}

/** Record sets by reversed labels, then type, then set identifier; at most 300 a page. */
export const listResourceRecordSets: Operation<
  ListResourceRecordSetsCommandInput,
  ListResourceRecordSetsCommandOutput
> = {
  authorization: 'permission',
  honours: {
    HostedZoneId: true,
    StartRecordName: true,
    StartRecordType: true,
    StartRecordIdentifier: true,
    MaxItems: true,
  },
  run(input, { store }) {
    const zone = findZone(store, input.HostedZoneId)
    const size = pageSize(input.MaxItems, MOST)
    const found = records(store)
      .entries({ within: [zone.id], from: startOf(input), limit: size + 1 })
      .map(([, record]) => record)
    const next = found[size]
    return {
      ResourceRecordSets: found.slice(0, size),
      IsTruncated: next !== undefined,
      ...(next ? { NextRecordName: next.Name, NextRecordType: next.Type } : {}),
      ...(next?.SetIdentifier === undefined ? {} : { NextRecordIdentifier: next.SetIdentifier }),
      MaxItems: size,
    }
  },
}
