import type {
  ChangeResourceRecordSetsCommandInput,
  ChangeResourceRecordSetsCommandOutput,
} from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { occupyZone, requireIdleZone } from '../busyZones.ts'
import { unjudgedTargets } from '../changes/aliasProblems.ts'
import { batchLimitProblems, checkBatchConstraints } from '../changes/batchConstraints.ts'
import { batchProblems } from '../changes/batchProblems.ts'
import { requestedChange } from '../changes/requestedChange.ts'
import { zoneDraft } from '../changes/zoneDraft.ts'
import { findZone } from '../findZone.ts'
import { settingOf } from '../settings.ts'
import { records, zones } from '../state.ts'
import { submitChange } from '../submitChange.ts'

/** All sentences in one message, in brackets: the form of today's Route 53 (it once listed them in `Messages`). */
function refuseBatch(problems: readonly string[]): void {
  if (problems.length > 0) throw new AwsError('InvalidChangeBatch', `[${problems.join(', ')}]`, { status: 400 })
}

/** Which words AWS has for this is not known; these are made like those about weighted record sets. */
function quotaProblems(recordCount: number, quota: number | undefined): string[] {
  return quota !== undefined && recordCount > quota
    ? [`Exceeded limit of ${quota} on number of RRSets in this zone.`]
    : []
}

/** Carries out the whole batch, or nothing of it. */
export const changeResourceRecordSets: Operation<
  ChangeResourceRecordSetsCommandInput,
  ChangeResourceRecordSetsCommandOutput
> = {
  authorization: 'permission',
  honours: {
    HostedZoneId: true,
    ChangeBatch: {
      Changes: {
        each: {
          Action: true,
          ResourceRecordSet: {
            Name: true,
            Type: true,
            SetIdentifier: true,
            Weight: true,
            Region: true,
            GeoLocation: { ContinentCode: true, CountryCode: true, SubdivisionCode: true },
            Failover: true,
            MultiValueAnswer: true,
            TTL: true,
            ResourceRecords: { each: { Value: true } },
            AliasTarget: { HostedZoneId: true, DNSName: true, EvaluateTargetHealth: true },
            HealthCheckId: true,
            TrafficPolicyInstanceId: true,
            CidrRoutingConfig: { CollectionId: true, LocationName: true },
            GeoProximityLocation: {
              AWSRegion: true,
              LocalZoneGroup: true,
              Coordinates: { Latitude: true, Longitude: true },
              Bias: true,
            },
          },
        },
      },
      Comment: true,
    },
  },
  run(input, context) {
    const { store } = context
    const zone = findZone(store, input.HostedZoneId)
    requireIdleZone(zone.id, context)
    const batch = input.ChangeBatch
    checkBatchConstraints(batch, store)
    const changes = batch?.Changes ?? []
    refuseBatch(batchLimitProblems(changes))

    return store.transaction(() => {
      const draft = zoneDraft(zone, records(store))
      const requested = changes.map((change) => requestedChange(zone.id, change))
      refuseBatch(batchProblems(zone, draft, requested))
      const unjudged = unjudgedTargets(zone, requested)
      if (unjudged.length > 0) {
        context.remark({ about: 'alias targets that are not known here and were taken unjudged', detail: unjudged })
      }
      const recordCount = zone.recordCount + draft.write()
      if (recordCount > zone.recordCount) refuseBatch(quotaProblems(recordCount, settingOf(store, 'recordQuota')))
      zones(store).set(zone.id, { ...zone, recordCount })
      occupyZone(zone.id, context)
      return { ChangeInfo: submitChange(context, batch?.Comment) }
    })
  },
}
