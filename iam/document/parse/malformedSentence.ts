/** What AWS answers for the first problem of a document: IAM's MalformedPolicyDocument, S3's MalformedPolicy. Sentences as recorded from AWS; it documents none. */
import type { PolicyProblem } from './problems.ts'
import type { PolicyKind } from './readStatement.ts'

type Sentence = string | ((problem: PolicyProblem) => string)
type SentenceRule = readonly [path: RegExp, reason: RegExp, sentence: Sentence]

const anything = /^/
const principal = /(^|\.)(Not)?Principal\b/
const action = /\.(Not)?Action\b/
const resource = /\.(Not)?Resource\b/

/** The last name of a path: `Statement[0].condition` -> `condition`. */
const field = ({ path }: PolicyProblem) => /(\w+)\W*$/.exec(path)?.[1] ?? path
const quoted = ({ value }: PolicyProblem) => JSON.stringify(value ?? '')

const missingField = ({ reason }: PolicyProblem) => /^needs (?:an? )?(\w+)/.exec(reason)?.[1] ?? ''

/** For whatever has no sentence of its own. */
const syntaxErrors = 'Syntax errors in policy.'

const ofIam: readonly SentenceRule[] = [
  [anything, /^must be unique in the document/, 'Statement IDs (SID) in a single policy must be unique.'],
  [
    /\.Sid$/,
    /letters and digits/,
    'Statement IDs (SID) must be alpha-numeric. ' +
      'Check that your input satisfies the regular expression [0-9A-Za-z]*',
  ],
  [anything, /^needs Action/, 'Policy statement must contain actions.'],
  [action, /empty list/, 'Policy statement must contain actions.'],
  [anything, /^needs Resource/, 'Policy statement must contain resources.'],
  [resource, /empty list/, 'Policy statement must contain resources.'],
  [action, /^needs a service prefix/, 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'],
  [action, /service prefix$/, ({ value = '' }) => `Vendor ${value.slice(0, value.indexOf(':'))} is not valid`],
  [action, /^can have one colon/, 'Actions/Condition can contain only one colon.'],
  [anything, /^can have one colon/, 'Condition can contain only one colon.'],
  [resource, /^must name an account/, 'The policy failed legacy parsing'],
  [
    resource,
    /^must name a partition/,
    (problem) => `Partition "${problem.value?.split(':')[1] ?? ''}" is not valid for resource ${quoted(problem)}.`,
  ],
  [resource, /^must name a service/, 'Resource vendor must be fully qualified and cannot contain regexes.'],
  [resource, /^must be an ARN/, ({ value = '' }) => `Resource ${value} must be in ARN format or "*".`],
]

const ofIdentities: readonly SentenceRule[] = [
  [principal, /no place here/, 'Policy document should not specify a principal.'],
  ...ofIam,
]

const ofTrust: readonly SentenceRule[] = [
  [/^$/, /^must be JSON/, 'This policy contains invalid Json'],
  [resource, /no place here/, (problem) => `Has prohibited field ${field(problem)}`],
  [anything, /^needs Principal/, 'Missing required field Principal'],
  [action, /action of STS/, 'AssumeRole policy may only specify STS AssumeRole actions.'],
  [principal, anything, (problem) => `Invalid principal in policy: "${field(problem)}":${quoted(problem)}`],
  ...ofIam,
]

const ofBuckets: readonly SentenceRule[] = [
  [/^$/, /^must be (JSON|an object)/, "Policies must be valid JSON and the first byte must be '{'"],
  [anything, /characters/, 'Policy exceeds the maximum allowed document size.'],
  [anything, /^needs (an? )?[A-Z]/, (problem) => `Missing required field ${missingField(problem)}`],
  [anything, /is not an element|must be spelled/, (problem) => `Unknown field ${field(problem)}`],
  [principal, anything, 'Invalid principal in policy'],
  [action, anything, 'Policy has invalid action'],
  [resource, anything, 'Policy has invalid resource'],
  [/\.Condition\b/, anything, 'Policy has an invalid condition'],
  [/\.Effect$/, anything, 'Invalid effect in policy'],
  [/^Version$/, anything, 'The policy must contain a valid version string'],
  [anything, anything, 'This policy contains invalid Json'],
]

const sentences: Readonly<Record<PolicyKind, readonly SentenceRule[]>> = {
  identity: ofIdentities,
  trust: ofTrust,
  resource: ofBuckets,
}

/**
 * AWS's sentence for the first problem of `parsePolicyDocument`: of S3 for a resource-based policy, else of IAM. AWS
 * names neither the place nor, mostly, the reason: those are in the problem.
 */
export function malformedSentence(problems: readonly PolicyProblem[], kind: PolicyKind): string {
  const problem = problems[0] ?? { path: '', reason: '' }
  const rule = sentences[kind].find(([path, reason]) => path.test(problem.path) && reason.test(problem.reason))
  const sentence = rule?.[2] ?? syntaxErrors
  return typeof sentence === 'string' ? sentence : sentence(problem)
}
