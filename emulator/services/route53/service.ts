import * as schemas from '@aws-sdk/client-route-53/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { xmlErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { AwsError } from '../../wire/awsError.ts'
import { codedFaults } from '../../wire/codedFaults.ts'
import { restXml } from '../../wire/rest/restXml.ts'
import { errorResponse } from '../../wire/xml/errorResponse.ts'
import { admitBy } from '../requestRates.ts'
import { defineService } from '../service.ts'
import { rateExceeded } from '../serviceFailure.ts'
import { checkDocument, namespace } from './document/checkDocument.ts'
import { route53Failures } from './failures.ts'
import { route53Limits } from './limits.ts'
import { associateVPCWithHostedZone } from './operations/associateVPCWithHostedZone.ts'
import { changeResourceRecordSets } from './operations/changeResourceRecordSets.ts'
import { changeTagsForResource } from './operations/changeTagsForResource.ts'
import { createHealthCheck } from './operations/createHealthCheck.ts'
import { createHostedZone } from './operations/createHostedZone.ts'
import { deleteHealthCheck } from './operations/deleteHealthCheck.ts'
import { deleteHostedZone } from './operations/deleteHostedZone.ts'
import { disassociateVPCFromHostedZone } from './operations/disassociateVPCFromHostedZone.ts'
import { getChange } from './operations/getChange.ts'
import { getDNSSEC } from './operations/getDNSSEC.ts'
import { getHealthCheck } from './operations/getHealthCheck.ts'
import { getHealthCheckCount } from './operations/getHealthCheckCount.ts'
import { getHostedZone } from './operations/getHostedZone.ts'
import { getHostedZoneCount } from './operations/getHostedZoneCount.ts'
import { getHostedZoneLimit } from './operations/getHostedZoneLimit.ts'
import { listHealthChecks } from './operations/listHealthChecks.ts'
import { listHostedZones } from './operations/listHostedZones.ts'
import { listHostedZonesByName } from './operations/listHostedZonesByName.ts'
import { listHostedZonesByVPC } from './operations/listHostedZonesByVPC.ts'
import { listResourceRecordSets } from './operations/listResourceRecordSets.ts'
import { listReusableDelegationSets } from './operations/listReusableDelegationSets.ts'
import { listTagsForResource } from './operations/listTagsForResource.ts'
import { listTagsForResources } from './operations/listTagsForResources.ts'
import { updateHostedZoneComment } from './operations/updateHostedZoneComment.ts'
import { route53Rates } from './requestRates.ts'

/** Bytes. A batch of aliases has no limit of its own: 4,000 of them are almost 2 MiB. */
const largestDocument = 4 * 1024 * 1024

export const route53 = defineService({
  id: 'route53',
  name: 'Amazon Route 53',
  schemas,
  protocol: restXml({
    namespace,
    checkDocument,
    // A refused change batch too answers so, its messages in one sentence; SDKs cannot read the list that the API
    // reference shows.
    writeError: (error, requestId) => errorResponse(error, requestId, namespace),
  }),
  limits: route53Limits,
  faults: {
    ...codedFaults({
      malformed: 'MalformedInput',
      invalid: 'InvalidInput',
      unknownOperation: 'UnknownOperationException',
    }),
    malformedBody: () => new AwsError('MalformedInput', 'Could not parse XML', { status: 400 }),
  },
  signing: codedSigning({ name: 'route53', errors: xmlErrors, globalRegion: 'us-east-1' }),
  recognizes: ({ host, rawPath }) => !host.endsWith('.localhost') && rawPath.startsWith('/2013-04-01/'),
  body: 'document',
  largestDocument,
  admit: admitBy(route53Rates, rateExceeded),
  errors: { accessDenied: { code: 'AccessDenied', status: 403 }, internal: 'InternalError' },
  cors: 'open to pages',
  failures: route53Failures,
  requirements: serviceRequirements.route53,
  operations: {
    AssociateVPCWithHostedZone: associateVPCWithHostedZone,
    ChangeResourceRecordSets: changeResourceRecordSets,
    ChangeTagsForResource: changeTagsForResource,
    CreateHealthCheck: createHealthCheck,
    CreateHostedZone: createHostedZone,
    DeleteHealthCheck: deleteHealthCheck,
    DeleteHostedZone: deleteHostedZone,
    DisassociateVPCFromHostedZone: disassociateVPCFromHostedZone,
    GetChange: getChange,
    GetDNSSEC: getDNSSEC,
    GetHealthCheck: getHealthCheck,
    GetHealthCheckCount: getHealthCheckCount,
    GetHostedZone: getHostedZone,
    GetHostedZoneCount: getHostedZoneCount,
    GetHostedZoneLimit: getHostedZoneLimit,
    ListHealthChecks: listHealthChecks,
    ListHostedZones: listHostedZones,
    ListHostedZonesByName: listHostedZonesByName,
    ListHostedZonesByVPC: listHostedZonesByVPC,
    ListResourceRecordSets: listResourceRecordSets,
    ListReusableDelegationSets: listReusableDelegationSets,
    ListTagsForResource: listTagsForResource,
    ListTagsForResources: listTagsForResources,
    UpdateHostedZoneComment: updateHostedZoneComment,
  },
})
