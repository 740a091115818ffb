import { cognitoIdentityOperations } from './services/cognito-identity/service.ts'
import { cognitoIdpOperations } from './services/cognito-idp/service.ts'
import { iamOperations } from './services/iam/service.ts'
import { route53Operations } from './services/route53/service.ts'
import { s3Operations } from './services/s3/service.ts'
import { stsOperations } from './services/sts/service.ts'

/** Every service that the emulator answers for, by AWS's id. docs/support.md is made from it. */
export const services = {
  s3: s3Operations,
  route53: route53Operations,
  sts: stsOperations,
  iam: iamOperations,
  'cognito-idp': cognitoIdpOperations,
  'cognito-identity': cognitoIdentityOperations,
}
