/** Requirements of the S3 operations on annotations of objects. Follows the Service Authorization Reference, "Actions defined by Amazon S3". */
import { contextFrom } from '../requirement.ts'
import type { OperationInput, RequirementTable } from '../types.ts'
import { onVersion } from './rules.ts'

const ifMatch = (input: OperationInput) => contextFrom(input, [['ObjectIfMatch', 's3:x-amz-object-if-match']])

const listContext = (input: OperationInput) =>
  contextFrom(input, [
    ['AnnotationPrefix', 's3:annotation-prefix'],
    ['MaxAnnotationResults', 's3:max-annotation-results'],
  ])

export const s3Annotations: RequirementTable = {
  GetObjectAnnotation: onVersion('s3:GetObjectAnnotation', 's3:GetObjectVersionAnnotation'),
  PutObjectAnnotation: onVersion('s3:PutObjectAnnotation', 's3:PutObjectVersionAnnotation', ifMatch),
  DeleteObjectAnnotation: onVersion('s3:DeleteObjectAnnotation', 's3:DeleteObjectVersionAnnotation', ifMatch),
  ListObjectAnnotations: onVersion('s3:ListObjectAnnotations', 's3:ListObjectVersionAnnotations', listContext),
}
