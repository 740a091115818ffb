/**
 * The six services of the emulator on the wire. Each is built when first used, from the schemas that the SDK ships.
 */
import * as cognitoIdentitySchemas from '@aws-sdk/client-cognito-identity/dist-es/schemas/schemas_0.js'
import * as cognitoIdpSchemas from '@aws-sdk/client-cognito-identity-provider/dist-es/schemas/schemas_0.js'
import * as iamSchemas from '@aws-sdk/client-iam/dist-es/schemas/schemas_0.js'
import * as route53Schemas from '@aws-sdk/client-route-53/dist-es/schemas/schemas_0.js'
import * as s3Schemas from '@aws-sdk/client-s3/dist-es/schemas/schemas_0.js'
import * as stsSchemas from '@aws-sdk/client-sts/dist-es/schemas/schemas_0.js'
import { AwsJson } from './json/awsJson.ts'
import { AwsQuery } from './query/awsQuery.ts'
import type { RestOptions } from './rest/restXml.ts'
import { RestXml } from './rest/restXml.ts'
import { writeS3Error } from './rest/s3Error.ts'
import { ServiceModel } from './serviceModel.ts'
import { ServiceSchemas } from './serviceSchemas.ts'
import { cognitoIdentityFaults, cognitoIdpFaults, queryFaults, route53Faults } from './services/codedFaults.ts'
import { cognitoIdentityConstraints } from './services/cognitoIdentityConstraints.ts'
import { cognitoIdpConstraints } from './services/cognitoIdpConstraints.ts'
import { iamConstraints } from './services/iamConstraints.ts'
import { route53Constraints } from './services/route53Constraints.ts'
import { s3Faults } from './services/s3Faults.ts'
import { stsConstraints } from './services/stsConstraints.ts'
import { errorResponse } from './xml/errorResponse.ts'

export type ModelledService = 's3' | 'route53' | 'sts' | 'iam' | 'cognito-idp' | 'cognito-identity'

const builders: Readonly<Record<ModelledService, () => ServiceModel>> = {
  s3() {
    const schemas = new ServiceSchemas(s3Schemas)
    const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/'
    const protocol = new RestXml(schemas, { namespace, cutsBucket: true, writeError: writeS3Error })
    return new ServiceModel({ id: 's3', schemas, protocol, constraints: {}, faults: s3Faults })
  },
  route53() {
    const schemas = new ServiceSchemas(route53Schemas)
    const namespace = 'https://route53.amazonaws.com/doc/2013-04-01/'
    // A refused change batch too answers so, its messages in one sentence; SDKs cannot read the list that the API
    // reference shows.
    const writeError: RestOptions['writeError'] = (error, requestId) => errorResponse(error, requestId, namespace)
    const protocol = new RestXml(schemas, { namespace, cutsBucket: false, writeError })
    const constraints = route53Constraints
    return new ServiceModel({ id: 'route53', schemas, protocol, constraints, faults: route53Faults })
  },
  sts() {
    const schemas = new ServiceSchemas(stsSchemas)
    const options = { namespace: 'https://sts.amazonaws.com/doc/2011-06-15/', version: '2011-06-15' }
    const protocol = new AwsQuery(schemas, options)
    return new ServiceModel({ id: 'sts', schemas, protocol, constraints: stsConstraints, faults: queryFaults })
  },
  iam() {
    const schemas = new ServiceSchemas(iamSchemas)
    const options = { namespace: 'https://iam.amazonaws.com/doc/2010-05-08/', version: '2010-05-08' }
    const protocol = new AwsQuery(schemas, options)
    return new ServiceModel({ id: 'iam', schemas, protocol, constraints: iamConstraints, faults: queryFaults })
  },
  'cognito-idp'() {
    const schemas = new ServiceSchemas(cognitoIdpSchemas)
    const protocol = new AwsJson(schemas, 'AWSCognitoIdentityProviderService')
    const constraints = cognitoIdpConstraints
    return new ServiceModel({ id: 'cognito-idp', schemas, protocol, constraints, faults: cognitoIdpFaults })
  },
  'cognito-identity'() {
    const schemas = new ServiceSchemas(cognitoIdentitySchemas)
    const protocol = new AwsJson(schemas, 'AWSCognitoIdentityService')
    const constraints = cognitoIdentityConstraints
    return new ServiceModel({ id: 'cognito-identity', schemas, protocol, constraints, faults: cognitoIdentityFaults })
  },
}

const built = new Map<ModelledService, ServiceModel>()

function model(id: ModelledService): ServiceModel {
  let found = built.get(id)
  if (!found) {
    found = builders[id]()
    built.set(id, found)
  }
  return found
}

export const serviceModels: Readonly<Record<ModelledService, ServiceModel>> = {
  get s3() {
    return model('s3')
  },
  get route53() {
    return model('route53')
  },
  get sts() {
    return model('sts')
  },
  get iam() {
    return model('iam')
  },
  get 'cognito-idp'() {
    return model('cognito-idp')
  },
  get 'cognito-identity'() {
    return model('cognito-identity')
  },
}
