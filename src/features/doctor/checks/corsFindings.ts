import { corsPaste } from '../../../aws/failures/paste/corsPaste.ts'
import { corsMembers } from '../../../aws/failures/paste/corsRule.ts'
import type { BucketCorsRule } from '../../../aws/services/s3/getBucketCors.ts'
import { corsFix } from '../fix/corsFix.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'
import type { Examined } from './examined.ts'
import { untoldFinding } from './untoldFinding.ts'

/** Whether each bucket lets this page send what it sends, and read what it needs to read. */
export function corsFindings({ reading, role, origin }: Examined): readonly DoctorFinding[] {
  return [...reading.cors].map(([bucket, read]) => {
    const id = `cors:${bucket}`
    const title = `CORS of ${bucket}`
    if (read.kind === 'silent' && read.isWithheld) return withheld(id, bucket, origin, read.why)
    if (read.kind !== 'told') return untoldFinding(id, title, read, role)
    return corsFinding(bucket, read.value, origin)
  })
}

/** The browser keeps the answer from the page: that is the finding, and no call of this page can mend it. */
function withheld(id: string, bucket: string, origin: string, why: string): DoctorFinding {
  const pastes = corsPaste(origin, bucket)
  return {
    id,
    standing: 'inTheWay',
    title: `${bucket} does not know this page`,
    seen: 'the answer was withheld',
    headline: `Nobody reads or writes ${bucket} from this page, because none of its CORS rules names it`,
    affects: 'Everybody, whatever their role allows.',
    evidence: facts({ name: 'This page', words: origin }, { name: 'Answer', words: why }),
    fix: {
      title: `CORS configuration of ${bucket}`,
      before: '',
      after: pastes[0]?.text ?? '',
      pastes,
      consequence: 'rules of other pages are not known here: keep them',
    },
  }
}

export function corsFinding(bucket: string, rules: readonly BucketCorsRule[], origin: string): DoctorFinding {
  const { AllowedMethods: methods, ExposeHeaders: exposed } = corsMembers(origin)
  const mine = rules.filter(({ AllowedOrigins: origins = [] }) => origins.some((one) => matches(one, origin)))
  const forbidden = methods.filter((method) => !mine.some((rule) => lets(rule, method)))
  const readable = new Set(mine.flatMap(({ ExposeHeaders: headers = [] }) => headers.map((name) => name.toLowerCase())))
  const unread = exposed.filter((name) => !readable.has(name.toLowerCase()))
  const id = `cors:${bucket}`
  const evidence = facts(
    { name: 'This page', words: origin, ...(mine.length === 0 && { remark: 'no rule names it' }) },
    ...rules.map(({ AllowedOrigins: origins = [], AllowedMethods: allowed = [] }, index) => ({
      name: `Rule ${index + 1}`,
      words: `${origins.join(', ')}: ${allowed.join(', ')}`,
    })),
    ...(rules.length === 0 ? [{ name: 'Rules', words: 'none' }] : []),
    ...(forbidden.length > 0 && mine.length > 0 ? [{ name: 'Not allowed', words: forbidden.join(', ') }] : []),
    ...(unread.length > 0 && mine.length > 0 ? [{ name: 'Not exposed', words: unread.join(', ') }] : []),
  )
  const fix = corsFix(bucket, rules, origin)
  if (forbidden.length > 0) {
    const isUnknown = mine.length === 0
    return {
      id,
      standing: 'inTheWay',
      evidence,
      fix,
      title: isUnknown
        ? `${bucket} does not know this page`
        : `${bucket} takes no ${forbidden.join(', ')} from this page`,
      seen: isUnknown ? 'no CORS rule names it' : 'with the headers that the console sends',
      headline: isUnknown
        ? `Nobody reads or writes ${bucket} from this page, because none of its CORS rules names it`
        : `The CORS rules of ${bucket} keep this page from sending ${forbidden.join(', ')}`,
      affects: 'Everybody, whatever their role allows.',
    }
  }
  if (unread.length > 0) {
    return {
      id,
      standing: 'worthALook',
      evidence,
      fix,
      title: `${bucket} hides headers from this page`,
      seen: unread.length === 1 ? `${unread[0]}` : `${unread[0]} and ${unread.length - 1} more`,
      headline: `This page cannot read some headers of ${bucket}, because no CORS rule exposes them`,
      affects: 'What stands in these headers is left out: an upload in parts needs the ETag of each.',
    }
  }
  return {
    id,
    standing: 'holds',
    title: `CORS of ${bucket}`,
    seen: `${methods.length} methods, all headers`,
    evidence,
    headline: `The bucket ${bucket} lets this page send and read what it needs`,
  }
}

function lets({ AllowedMethods: methods = [], AllowedHeaders: headers = [] }: BucketCorsRule, method: string): boolean {
  return methods.includes(method) && headers.some((one) => one === '*')
}

/** One star stands for anything, as S3 reads it. */
function matches(pattern: string, origin: string): boolean {
  const [before = '', after] = pattern.split('*')
  if (after === undefined) return pattern === origin
  return origin.length >= before.length + after.length && origin.startsWith(before) && origin.endsWith(after)
}
