import type { BucketAnswer } from '../../../aws/connection/askBucket.ts'
import { corsRule } from '../../../aws/failures/paste/corsRule.ts'
import { code, plain } from '../../../outcomes/phrase.ts'
import type { Finding } from './finding.ts'
import { seenIn } from './seenIn.ts'

/** @param origin of this page */
export function bucketFinding(answer: BucketAnswer, origin: string): Finding {
  const { kind, bucket } = answer
  const common = { part: 'Bucket', seen: seenIn(answer) } as const
  if (kind === 'open') {
    return { ...common, standing: 'holds', title: [code(bucket), plain(' lets this page read answers')] }
  }
  if (kind === 'withoutPut') {
    return {
      ...common,
      standing: 'inTheWay',
      title: [plain('The bucket '), code(bucket), plain(' takes no '), code('PUT'), plain(' from this page')],
      text: `A CORS rule names ${origin} for GET. For PUT with the headers that an upload carries none does, so nobody uploads from this page, whatever the role allows. This rule would do:`,
      fix: { what: 'CORS rule', value: corsRule(origin) },
    }
  }
  if (kind === 'elsewhere') {
    return {
      ...common,
      standing: 'inTheWay',
      title: [plain('The bucket '), code(bucket), plain(' is in another region')],
      text: 'S3 points to another region than the one written here. The page of the bucket in S3 shows it; correct aws_region of this bucket.',
    }
  }
  if (kind === 'missing') {
    return {
      ...common,
      standing: 'inTheWay',
      title: [plain('There is no bucket '), code(bucket)],
      text: 'S3 knows no bucket of this name. Correct the name, or take its places out.',
    }
  }
  return {
    ...common,
    standing: 'inTheWay',
    title: [plain('The bucket '), code(bucket), plain(' does not know this page')],
    seen: 'answer withheld',
    text: `No CORS rule of the bucket names ${origin}, or there is no bucket of this name in this region: to a page both look the same. Until a rule does, no browser page reads or writes there, whatever the role allows. Somebody with rights on the bucket adds this to its CORS configuration:`,
    fix: { what: 'CORS rule', value: corsRule(origin) },
  }
}
